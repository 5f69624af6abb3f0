package org.skerry.spark.fanout;

/** A monitor that tells nobody. */
public final class Silent implements Monitor {
    public static final Monitor MONITOR = new Silent();

    @Override
    public void begin(long total, long recorded) {}

    @Override
    public void update(long finished, long failed, double share) {}
}
