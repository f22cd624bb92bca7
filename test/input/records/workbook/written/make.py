"""Writes openpyxl.xlsx. libreoffice.xlsx is that file as LibreOffice saves it:

    python3 make.py
    soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir saved openpyxl.xlsx
    mv saved/openpyxl.xlsx libreoffice.xlsx
"""

from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.workbook.properties import CalcProperties

book = Workbook()
notes = book.active
notes.title = "说明"
notes["A1"] = "This sheet has no visits."

sheet = book.create_sheet("三月")
sheet.append(["某单位2023年3月门诊明细"])
sheet.merge_cells("A1:G1")
sheet["A1"].font = Font(bold=True, size=16)
sheet.append([])
sheet.append(["人员编号", "就诊日期", "机构级别", "总费用", "政策范围内费用", "是否定点", "备注"])
sheet.append(["0001", date(2023, 3, 5), "三级", 1234.56, 1000, True, "a & b <c>"])
sheet.append(["0001", datetime(2023, 3, 6, 9, 30), "三级", 0.1 + 0.2, "=ROUND(D5,1)", False, "第一行\n第二行"])
sheet.append([211221198001011234, "2023/3/7", 2, "=1/0", 80.5, True, " 前后空格 "])
sheet.append(["0002", date(2023, 3, 8), "一级", 8, 8, True, "=\"公式\"&1"])
sheet.append(["合计", None, None, "=D4+D5+D7"])
sheet["B4"].number_format = 'yyyy"年"m"月"d"日"'
sheet["B5"].number_format = "yyyy/m/d h:mm"
sheet["D4"].number_format = "#,##0.00"
sheet.row_dimensions[7].hidden = True
sheet.merge_cells("A4:A5")
sheet.auto_filter.ref = "A3:G7"
book.calculation = CalcProperties(fullCalcOnLoad=True)
book.save("openpyxl.xlsx")
