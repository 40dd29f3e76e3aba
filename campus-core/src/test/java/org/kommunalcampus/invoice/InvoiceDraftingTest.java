package org.kommunalcampus.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.invoice.InvoiceDrafting.Drafts;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.settlement.FeeBasis;
import org.kommunalcampus.settlement.SettledFee;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/** Whatever was settled, invoices add up to it to the cent; numbers of the random stories are the seeds. */
class InvoiceDraftingTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final int FEES = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFeeIsBilledOnceOrSaysWhyNotAndAllAddUp(long seed) {
        Random dice = new Random(seed);
        List<ProviderId> providers = ids(3).map(ProviderId::new).toList();
        List<MunicipalityId> towns = ids(3).map(MunicipalityId::new).toList();
        List<ModuleId> modules = ids(6).map(ModuleId::new).toList();
        Map<ProviderId, TaxTerms> terms = new HashMap<>();
        providers.forEach(provider -> terms.put(provider, terms(provider, dice)));
        Map<UUID, Invoice> corrected = new HashMap<>();
        Map<ProviderId, List<Invoice>> before = new HashMap<>();
        List<SettledFee> fees = new ArrayList<>();
        for (int i = 0; i < FEES; i++) {
            ProviderId provider = providers.get(dice.nextInt(3));
            MunicipalityId town = towns.get(dice.nextInt(3));
            boolean corrects = dice.nextInt(4) == 0;
            var fee = new SettledFee(
                    EnrolmentId.next(),
                    provider,
                    town,
                    modules.get(dice.nextInt(6)),
                    DAY.plusDays(dice.nextInt(3)),
                    FeeBasis.values()[dice.nextInt(3)],
                    corrects ? MONTH.minusMonths(1) : null,
                    (1 + dice.nextInt(30_000)) * (corrects && dice.nextInt(3) > 0 ? -1 : 1));
            fees.add(fee);
            if (corrects && dice.nextInt(5) > 0) {
                List<Invoice> known = before.computeIfAbsent(provider, any -> new ArrayList<>());
                if (known.size() < 2) {
                    known.add(issued(fee, terms.get(provider)));
                }
                corrected.put(fee.enrolment().value(), known.get(dice.nextInt(known.size())));
            }
        }
        TaxTerms none = terms.remove(providers.get(2));

        Drafts drafts = new InvoiceDrafting(
                        MONTH,
                        provider -> true,
                        town -> !town.equals(towns.get(2)),
                        (provider, day) -> terms.get(provider),
                        corrected,
                        module -> "Modul")
                .of(fees);

        assertThat(none).isNotNull();
        assertThat(Stream.concat(
                        drafts.ready().stream().flatMap(draft -> draft.fees().stream()),
                        drafts.unready().stream().flatMap(rest -> rest.fees().stream())))
                .as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(fees);
        for (InvoiceDraft draft : drafts.ready()) {
            assertThat(draft.split().total()).as("seed " + seed).isEqualTo(InvoiceDraft.sum(draft.fees()));
            assertThat(draft.lines().stream().mapToLong(InvoiceLine::grossCents).sum())
                    .isEqualTo(draft.split().total());
            assertThat(draft.lines().stream().mapToLong(InvoiceLine::netCents).sum())
                    .isEqualTo(draft.split().net());
            assertThat(draft.lines().stream().mapToInt(InvoiceLine::bookings).sum())
                    .isEqualTo(draft.fees().size());
            assertThat(draft.lines())
                    .allMatch(line -> (line.subject() == LineSubject.REDUCTION) == (line.grossCents() < 0));
            assertThat(draft.fees())
                    .allMatch(fee -> fee.provider().equals(draft.provider())
                            && fee.municipality().equals(draft.municipality()));
            assertThat(draft.kind() == InvoiceKind.INVOICE).isEqualTo(draft.corrects() == null);
            assertThat(draft.kind() == InvoiceKind.CREDIT_NOTE)
                    .isEqualTo(draft.corrects() != null && draft.split().total() <= 0);
        }
        assertThat(drafts.ready()).isNotEmpty();
        assertThat(drafts.unready())
                .flatExtracting(InvoiceDrafting.Unready::missing)
                .contains(Missing.BUYER, Missing.TAX, Missing.BILLED_ELSEWHERE)
                .doesNotContain(Missing.SELLER);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void grossSumsAreMetToTheCentAndTheTaxIsThatOfTheNetSum(long seed) {
        Random dice = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Long> gross = IntStream.rangeClosed(0, dice.nextInt(9))
                    .mapToObj(i -> (long) dice.nextInt(-20_000, 100_000))
                    .toList();
            TaxSplit split = TaxSplit.of(gross, 19);

            assertThat(split.total())
                    .isEqualTo(gross.stream().mapToLong(each -> each).sum());
            assertThat(split.lines().stream().mapToLong(each -> each).sum()).isEqualTo(split.net());
            assertThat(Math.abs(split.tax() - split.net() * 0.19)).isLessThanOrEqualTo(0.500001);
            assertThat(split.rounding()).isBetween(-1L, 1L);
            for (int i = 0; i < gross.size(); i++) {
                assertThat(Math.abs(split.lines().get(i) - gross.get(i) / 1.19)).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void withoutTaxNothingIsTakenOut() {
        assertThat(TaxSplit.of(List.of(12_000L, -3_333L), 0))
                .isEqualTo(new TaxSplit(List.of(12_000L, -3_333L), 8_667, 0, 0));
        assertThat(TaxSplit.of(List.of(11_900L), 19)).isEqualTo(new TaxSplit(List.of(10_000L), 10_000, 1_900, 0));
    }

    private static Stream<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count);
    }

    private static TaxTerms terms(ProviderId provider, Random dice) {
        TaxCase[] cases = TaxCase.values();
        return new TaxTerms(provider, 1, new TaxFacts(MONTH, cases[dice.nextInt(cases.length)], "RP", "1", DAY));
    }

    private static Invoice issued(SettledFee fee, TaxTerms terms) {
        var draft = InvoiceDraft.of(MONTH.minusMonths(1), terms, null, List.of(fee), module -> "Modul");
        var seller = new InvoiceSeller(
                fee.provider(),
                1,
                SampleMasters.seller("AK"),
                DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        var buyer = new InvoiceBuyer(
                fee.municipality(),
                1,
                SampleMasters.buyer(),
                DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new Invoice(draft, new Invoice.Parties(BillingWay.PROVIDER_BILLS, seller, buyer), "x", "AK-1", DAY, DAY);
    }
}
