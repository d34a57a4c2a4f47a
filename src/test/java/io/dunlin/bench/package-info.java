/** Benchmarks, run by the scripts in bench/: their names keep them out of the tests. */
package io.dunlin.bench;
