package org.skerry.exact;

import org.skerry.problem.traffic.Cloud;
import org.skerry.problem.traffic.ComputingEnergy;
import org.skerry.problem.traffic.RoadsideLinks;
import org.skerry.problem.traffic.RoadsideUnits;
import org.skerry.problem.traffic.Rules;
import org.skerry.problem.traffic.SignalUnits;
import org.skerry.problem.traffic.TrafficInstance;
import org.skerry.search.Rng;

/** Small {@code traffic} instances whose limits bind, and of which some have no feasible plan. */
final class TinyTraffic {
    private TinyTraffic() {}

    /** An instance from a seed; about a fifth of the tasks is secure where the threshold is 0.8. */
    static TrafficInstance draw(long seed, int signalUnits, int roadsideUnits, Rules rules) {
        Rng rng = Rng.of(seed, "tiny", signalUnits, roadsideUnits);
        int links = signalUnits * roadsideUnits;
        return new TrafficInstance(
                new SignalUnits(
                        numbers(0.4, 2, signalUnits, rng),
                        numbers(1, 12, signalUnits, rng),
                        numbers(0.1, 1, signalUnits, rng),
                        numbers(0.8, 1.6, signalUnits, rng),
                        numbers(0, 1, signalUnits, rng),
                        numbers(0.1, 2, signalUnits, rng)),
                new RoadsideUnits(numbers(2, 8, roadsideUnits, rng), numbers(0.1, 1, roadsideUnits, rng)),
                new RoadsideLinks(
                        numbers(10, 60, links, rng), numbers(10, 60, links, rng), numbers(0, 0.2, links, rng)),
                new Cloud(50, 0.1 + rng.nextDouble(), 50, 0.25),
                new ComputingEnergy(2, 0.8, 0.4),
                rules);
    }

    private static double[] numbers(double low, double high, int count, Rng rng) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = low + (high - low) * rng.nextDouble();
        }
        return numbers;
    }
}
