package org.skerry.latent;

import ai.djl.engine.Engine;

/** DJL's PyTorch engine, loaded at first use. */
final class PyTorch {
    private static final String NAME = "PyTorch";

    private PyTorch() {}

    /**
     * The engine. A system property that is not set gets a default here, before the engine reads it: nothing is
     * downloaded or reported, and one thread, as two are slower on networks of this size.
     *
     * @throws IllegalStateException if DJL's PyTorch engine is not on the class path
     */
    static Engine engine() {
        setIfAbsent("ai.djl.offline", "true");
        setIfAbsent("OPT_OUT_TRACKING", "true");
        setIfAbsent("ai.djl.pytorch.num_threads", "1");
        setIfAbsent("ai.djl.pytorch.num_interop_threads", "1");
        if (!Engine.hasEngine(NAME)) {
            throw new IllegalStateException("training an autoencoder needs DJL's engine " + NAME
                    + " on the class path; there is " + Engine.getAllEngines());
        }
        return Engine.getEngine(NAME);
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
