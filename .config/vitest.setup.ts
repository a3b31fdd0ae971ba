import fc from 'fast-check';

// One seed a run of the suite, so that a red run is about the change and not about luck; a longer hunt sets its own.
fc.configureGlobal({ seed: Number(process.env['ATTEST_FUZZ_SEED'] ?? 20260115) });
