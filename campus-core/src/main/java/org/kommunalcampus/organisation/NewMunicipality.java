package org.kommunalcampus.organisation;

/**
 * A municipality that asks to be admitted.
 *
 * @param regionCode the region it joins
 * @param official what the official list says about it
 */
public record NewMunicipality(String regionCode, MunicipalityRow official) {}
