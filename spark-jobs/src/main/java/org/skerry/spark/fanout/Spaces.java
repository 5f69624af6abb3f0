package org.skerry.spark.fanout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.broadcast.Broadcast;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.LatentModel;
import org.skerry.latent.LatentSpace;

/**
 * The latent spaces that a cell's solvers search.
 *
 * @param bySpec the space of every autoencoder
 * @param weightsHash the hashes of their weights, joined by commas; empty without any
 */
record Spaces(Map<AutoencoderSpec, LatentSpace> bySpec, String weightsHash) {

    /** The spaces of broadcast models, in their order. */
    static Spaces of(List<Broadcast<byte[]>> models) {
        Map<AutoencoderSpec, LatentSpace> bySpec = new LinkedHashMap<>();
        List<LatentModel> trained =
                models.stream().map(model -> LatentModel.of(model.value())).toList();
        trained.forEach(model -> bySpec.put(model.spec(), model.space()));
        return new Spaces(bySpec, trained.stream().map(LatentModel::hash).collect(Collectors.joining(",")));
    }
}
