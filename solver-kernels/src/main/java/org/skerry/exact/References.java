package org.skerry.exact;

import java.util.List;
import org.skerry.problem.Instance;
import org.skerry.problem.benchmark.BenchmarkInstance;
import org.skerry.problem.endedge.EndEdgeInstance;
import org.skerry.problem.traffic.TrafficInstance;
import org.skerry.problem.vehicular.VehicularCapacityInstance;
import org.skerry.problem.vehicular.VehicularInstance;
import org.skerry.problem.vehicular.VehicularRobustInstance;

/** The references of an instance of any family. */
public final class References {
    private References() {}

    /**
     * The references of an instance, at most one of each kind, in the order of {@link Reference.Kind}.
     *
     * @throws IllegalArgumentException if the instance is of a family without references
     */
    public static List<Reference> of(Instance instance) {
        if (instance instanceof VehicularInstance vehicular) {
            return VehicularReferences.of(vehicular);
        }
        if (instance instanceof VehicularCapacityInstance capacity) {
            return CapacityReferences.of(capacity);
        }
        if (instance instanceof VehicularRobustInstance robust) {
            return RobustReferences.of(robust);
        }
        if (instance instanceof TrafficInstance traffic) {
            return TrafficReferences.of(traffic);
        }
        if (instance instanceof EndEdgeInstance endEdge) {
            return EndEdgeReferences.of(endEdge);
        }
        if (instance instanceof BenchmarkInstance) {
            return List.of(new Reference(Reference.Kind.OPTIMUM, 0, "known by construction", true));
        }
        throw new IllegalArgumentException("no references are known for instances like " + instance.id());
    }
}
