package org.kommunalcampus.record;

import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/** A completion of a person no longer counts. */
public record CompletionRevoked(MemberId member, ModuleId module) {}
