package org.kommunalcampus.catalogue;

import java.time.LocalDate;
import org.kommunalcampus.shared.ProviderId;

/**
 * A certification by review that ends before long.
 *
 * @param until the last day it counts
 */
public record EndingCertification(ModuleId module, ProviderId provider, LocalDate until) {}
