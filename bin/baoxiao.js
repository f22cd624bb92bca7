#!/usr/bin/env node
'use strict';
require('./code-cache.js').start();
