package org.kommunalcampus.topics;

import java.time.Instant;
import org.kommunalcampus.catalogue.ModuleCard;

/** A module with which a provider answers a call, as it is by now. */
public record CallAnswerView(ModuleCard module, Instant answeredAt) {}
