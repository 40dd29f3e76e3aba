package org.kommunalcampus.launch;

import java.util.Map;

/**
 * How the browser begins a launch (OpenID Connect third-party initiated login).
 *
 * @param address of the tool
 * @param parameters that are sent there
 */
public record LaunchStart(String address, Map<String, String> parameters) {}
