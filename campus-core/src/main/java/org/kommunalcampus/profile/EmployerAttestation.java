package org.kommunalcampus.profile;

import org.kommunalcampus.shared.PersonalFacts;

/** A level for which the employer vouches, with the id by which HR takes it back. */
@PersonalFacts
public record EmployerAttestation(AttestationId id, AttestedLevel level) {}
