package org.kommunalcampus.provider;

import org.kommunalcampus.shared.ProviderId;

/**
 * The logo of a provider.
 *
 * @param version another one for each picture
 * @param alternative what the picture shows, for those who do not see it
 * @param width in pixels
 * @param height in pixels
 */
public record LogoView(ProviderId provider, String version, String alternative, int width, int height) {}
