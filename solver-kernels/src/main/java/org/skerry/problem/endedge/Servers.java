package org.skerry.problem.endedge;

import java.io.Serializable;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/** The edge servers (ES), each at the centre of the disc it covers. Immutable. */
public final class Servers implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private final double[] hertz;

    /**
     * Servers; every array has shape [servers].
     *
     * @param xMeters position x_u, finite
     * @param yMeters position y_u, finite
     * @param radiusMeters coverage radius r_u, above 0
     * @param hertz total speed F_u in cycles/s, above 0
     * @throws IllegalArgumentException if there is no server, the shapes differ or a number is out of its range
     */
    public Servers(double[] xMeters, double[] yMeters, double[] radiusMeters, double[] hertz) {
        int servers = xMeters.length;
        Ranges.atLeast("servers", servers, 1);
        x = Columns.atLeast("serverXMeters", xMeters, servers, -Double.MAX_VALUE);
        y = Columns.atLeast("serverYMeters", yMeters, servers, -Double.MAX_VALUE);
        radius = Columns.positive("serverRadiusMeters", radiusMeters, servers);
        this.hertz = Columns.positive("serverHertz", hertz, servers);
    }

    /** Number of servers n. */
    public int count() {
        return x.length;
    }

    /** Position x_u in m. */
    public double xMeters(int server) {
        return x[server];
    }

    /** Position y_u in m. */
    public double yMeters(int server) {
        return y[server];
    }

    /** Coverage radius r_u in m. */
    public double radiusMeters(int server) {
        return radius[server];
    }

    /** Total speed F_u in cycles/s. */
    public double hertz(int server) {
        return hertz[server];
    }

    void addTo(Digest digest) {
        digest.add(x).add(y).add(radius).add(hertz);
    }
}
