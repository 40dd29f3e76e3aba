package org.kommunalcampus.record;

/**
 * Where what a credential names is reached from outside.
 *
 * @param platform the platform itself, which is the issuer
 * @param checks where records are checked; their numbers follow
 * @param modules where modules are described; their ids follow
 * @param statusLists where status lists are; their numbers follow
 * @param keys where the public keys are
 */
public record BadgeAddresses(String platform, String checks, String modules, String statusLists, String keys) {}
