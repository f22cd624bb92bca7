'use strict';
require('./code-cache.js').load('worker.cjs');
