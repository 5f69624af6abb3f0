package org.skerry.spark.fanout;

/** An autoencoder can not be trained; the runs that need it fail. */
final class TrainingFailure extends Exception {
    private static final long serialVersionUID = 1;

    TrainingFailure(Throwable cause) {
        super("training an autoencoder: " + cause, cause);
    }
}
