package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.settlement.FeeBasis;
import org.kommunalcampus.settlement.PlatformShareView;
import org.kommunalcampus.settlement.PlatformShares;
import org.kommunalcampus.settlement.SettlementLine;
import org.kommunalcampus.settlement.SettlementStanding;
import org.kommunalcampus.settlement.SettlementSum;
import org.kommunalcampus.settlement.Settlements;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What municipalities owe providers, month by month; amounts are hundredths of a euro, negative ones corrections. */
@RestController
@RequiredArgsConstructor
class SettlementApiController {

    private final Settlements settlements;
    private final PlatformShares shares;
    private final Clock clock;

    /** The sum between a provider and a municipality; {@code payout} is the fee without the platform's share. */
    record SettlementSumBody(
            String provider,
            String providerName,
            String municipality,
            String municipalityName,
            long bookings,
            long feeCents,
            long shareCents,
            long payoutCents) {

        static SettlementSumBody of(SettlementSum sum) {
            return new SettlementSumBody(
                    sum.provider().toString(),
                    sum.providerName(),
                    sum.municipality().toString(),
                    sum.municipalityName(),
                    sum.bookings(),
                    sum.fee(),
                    sum.share(),
                    sum.payout());
        }
    }

    /**
     * The sum of what is owed for the same in a run of a module.
     *
     * @param on the day on which the run ended, or on which one without a session was booked
     * @param basis whether for taking part, for a seat at which nobody came, or for a booking that was given up; {@code null} for corrections and for months that were closed before it was kept
     * @param correction whether it changes what an earlier month has settled
     * @param shareCents the platform's share, {@code null} for municipalities
     */
    record SettlementLineBody(
            String providerName,
            String municipalityName,
            String module,
            String title,
            LocalDate on,
            @Nullable FeeBasis basis,
            boolean correction,
            long bookings,
            long feeCents,
            @Nullable Long shareCents) {

        static SettlementLineBody of(SettlementLine line) {
            return of(line, line.share());
        }

        static SettlementLineBody withoutShare(SettlementLine line) {
            return of(line, null);
        }

        private static SettlementLineBody of(SettlementLine line, @Nullable Long share) {
            return new SettlementLineBody(
                    line.providerName(),
                    line.municipalityName(),
                    line.module().toString(),
                    line.title(),
                    line.on(),
                    line.basis(),
                    line.correction(),
                    line.bookings(),
                    line.fee(),
                    share);
        }
    }

    /** How far a month is; {@code closable} when it is over and next. */
    record SettlementMonthBody(String month, @Nullable Instant closedAt, boolean closable) {

        static SettlementMonthBody of(SettlementStanding standing) {
            return new SettlementMonthBody(standing.month().toString(), standing.closedAt(), standing.closable());
        }
    }

    /** What the platform keeps of a provider's fees, in thousandths from 0 to 500, from a month on such as {@code 2027-01}. */
    record PlatformShareBody(
            @Nullable ProviderId provider,
            @Nullable YearMonth from,
            @Nullable Integer perMille) {

        static PlatformShareBody of(PlatformShareView share) {
            return new PlatformShareBody(share.provider(), share.from(), share.perMille());
        }
    }

    @Tag(name = "Operator")
    @Operation(summary = "What municipalities owe providers for a month, the last one unless said otherwise")
    @GetMapping("/api/v1/operator/settlements")
    PageBody<SettlementSumBody> all(
            Caller caller, @RequestParam(required = false) @Nullable YearMonth month, @Paged Pageable page) {
        caller.requireOperator();
        return PageBody.of(settlements.sums(caller, chosen(month), page), SettlementSumBody::of);
    }

    @Tag(name = "Operator")
    @Operation(summary = "How far the settlement of a month is")
    @GetMapping("/api/v1/operator/settlements/{month}")
    SettlementMonthBody standing(Caller caller, @PathVariable YearMonth month) {
        caller.requireOperator();
        return SettlementMonthBody.of(settlements.standing(caller, month));
    }

    @Tag(name = "Operator")
    @Operation(summary = "Close the settlement of a month for good")
    @PostMapping("/api/v1/operator/settlements/{month}/closure")
    SettlementMonthBody close(Caller caller, @PathVariable YearMonth month) {
        caller.requireOperator();
        settlements.close(caller, month);
        return SettlementMonthBody.of(settlements.standing(caller, month));
    }

    @Tag(name = "Operator")
    @Operation(summary = "The platform's shares of providers' fees, the latest first")
    @GetMapping("/api/v1/operator/platform-shares")
    PageBody<PlatformShareBody> shares(Caller caller, @Paged Pageable page) {
        return PageBody.of(shares.list(caller, page), PlatformShareBody::of);
    }

    @Tag(name = "Operator")
    @Operation(summary = "Agree on the platform's share of a provider's fees from a month on")
    @PostMapping("/api/v1/operator/platform-shares")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(Caller caller, @RequestBody PlatformShareBody request) {
        caller.requireOperator();
        shares.agree(caller, request.provider(), request.from(), request.perMille());
    }

    @Tag(name = "Municipality")
    @Operation(summary = "What the municipality owes for a month, the last one unless said otherwise")
    @GetMapping("/api/v1/municipalities/{municipality}/settlements")
    PageBody<SettlementLineBody> ofMunicipality(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable YearMonth month,
            @Paged Pageable page) {
        return PageBody.of(
                settlements.ofMunicipality(caller, municipality, chosen(month), page),
                SettlementLineBody::withoutShare);
    }

    @Tag(name = "Provider")
    @Operation(summary = "What is owed to the provider for a month, the last one unless said otherwise")
    @GetMapping("/api/v1/provider/settlements")
    PageBody<SettlementLineBody> ofProvider(
            Caller caller, @RequestParam(required = false) @Nullable YearMonth month, @Paged Pageable page) {
        return PageBody.of(
                settlements.ofProvider(caller, caller.requireProvider(), chosen(month), page), SettlementLineBody::of);
    }

    private YearMonth chosen(@Nullable YearMonth month) {
        return month == null ? YearMonth.now(clock).minusMonths(1) : month;
    }
}
