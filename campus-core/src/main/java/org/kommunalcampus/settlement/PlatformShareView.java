package org.kommunalcampus.settlement;

import java.time.YearMonth;
import org.kommunalcampus.shared.ProviderId;

/**
 * The platform's share of a provider's fees.
 *
 * @param from the first month for which it holds, until the next one of the provider
 * @param perMille thousandths of the fee, 0 to 500
 */
public record PlatformShareView(ProviderId provider, YearMonth from, int perMille) {}
