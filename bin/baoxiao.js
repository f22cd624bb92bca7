#!/usr/bin/env node
'use strict';
const { enableCompileCache } = require('node:module');

// Node 22.8 and later keep compiled code themselves; for the Node it ran on, the build has made such a cache.
enableCompileCache?.();
const { main } = enableCompileCache ? require('../dist/cli.cjs') : require('./code-cache.js').load();
main();
