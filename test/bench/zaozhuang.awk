# 枣庄, 第五条: one deductible accumulating over the year, made up by the difference between tiers (200, 400, 800);
# 70/60/50 %, retired 5 points more; at most 1,500 a year. Writes deductible and reimbursed behind the input columns.
BEGIN { FS = OFS = "," }
NR == 1 { print $0, "deductible", "reimbursed"; next }
$2 == "zaozhuang" {
  key = $1
  standard = $6 == 3 ? 80000 : $6 == 2 ? 40000 : 20000
  percent = ($6 == 3 ? 50 : $6 == 2 ? 60 : 70) + ($3 == "retired" ? 5 : 0)
  split($8, yuan, ".")
  base = yuan[1] * 100 + yuan[2]
  left = standard - paid[key]
  take = left <= 0 ? 0 : base < left ? base : left
  pay = int(((base - take) * percent + 50) / 100)
  if (pay > 150000 - used[key]) pay = 150000 - used[key]
  paid[key] += take
  used[key] += pay
  printf "%s,%.2f,%.2f\n", $0, take / 100, pay / 100
  next
}
{ print $0, "", "" }
