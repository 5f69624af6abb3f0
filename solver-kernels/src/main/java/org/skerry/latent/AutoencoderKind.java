package org.skerry.latent;

/** Which autoencoder spans the latent space. */
public enum AutoencoderKind {
    /** Variational (VELO, Eqs. 7-9): the latent code is sampled in training and drawn towards a standard normal. */
    VAE,
    /** Deterministic, without sampling and without Kullback-Leibler term: the ablation VELO(AE). */
    AE
}
