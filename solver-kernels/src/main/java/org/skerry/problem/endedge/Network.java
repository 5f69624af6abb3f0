package org.skerry.problem.endedge;

import java.io.Serializable;
import java.util.Objects;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/**
 * Radio channel, wired links and cloud.
 *
 * @param bandwidthHertz bandwidth B of the wireless channel of every task (Eq. 3)
 * @param noiseWatts background noise B_0
 * @param pathLoss exponent alpha of the path loss
 * @param link who uses a wired link to the cloud
 * @param linkBitsPerSecond rate W_c of a wired link (Eq. 10)
 * @param cloudHertz speed f_c of the cloud for each task in cycles/s (Eq. 12)
 */
public record Network(
        double bandwidthHertz,
        double noiseWatts,
        double pathLoss,
        Backhaul.Link link,
        double linkBitsPerSecond,
        double cloudHertz)
        implements Serializable {
    /** Validates the ranges: every number is above 0. */
    public Network {
        Ranges.above("bandwidthHertz", bandwidthHertz, 0);
        Ranges.above("noiseWatts", noiseWatts, 0);
        Ranges.above("pathLoss", pathLoss, 0);
        Objects.requireNonNull(link, "link");
        Ranges.above("linkBitsPerSecond", linkBitsPerSecond, 0);
        Ranges.above("cloudHertz", cloudHertz, 0);
    }

    void addTo(Digest digest) {
        digest.add(bandwidthHertz)
                .add(noiseWatts)
                .add(pathLoss)
                .add(link.name())
                .add(linkBitsPerSecond)
                .add(cloudHertz);
    }
}
