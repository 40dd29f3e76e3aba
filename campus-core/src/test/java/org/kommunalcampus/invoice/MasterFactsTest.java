package org.kommunalcampus.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;

class MasterFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Test
    void everyCaseHasTheCategoryAndReasonOfTheStandard() {
        assertThat(List.of(TaxCase.values()).stream()
                        .map(one -> one + " " + one.category() + " " + one.percent() + " " + one.reasonCode()))
                .containsExactly(
                        "CERTIFIED_EDUCATION E 0 VATEX-EU-132-1I",
                        "PUBLIC_EDUCATION E 0 VATEX-EU-132-1I",
                        "SMALL_BUSINESS E 0 null",
                        "PUBLIC_BODY O 0 VATEX-EU-O",
                        "STANDARD S 19 null");
    }

    @Test
    void aCertificateIsNeededInFull() {
        assertThat(faults(() -> new TaxFacts(MONTH, TaxCase.CERTIFIED_EDUCATION, " ", null, null).checked(TODAY)))
                .containsExactly("/authority", "/certificateNumber", "/certifiedOn");
        assertThat(faults(() ->
                        new TaxFacts(MONTH, TaxCase.CERTIFIED_EDUCATION, "RP", "1", TODAY.plusDays(1)).checked(TODAY)))
                .containsExactly("/certifiedOn");
        assertThat(faults(() -> new TaxFacts(null, null, null, null, null).checked(TODAY)))
                .containsExactly("/from", "/taxCase");
    }

    @ParameterizedTest
    @EnumSource(value = TaxCase.class, names = "CERTIFIED_EDUCATION", mode = EnumSource.Mode.EXCLUDE)
    void otherCasesKeepNoCertificate(TaxCase one) {
        TaxFacts checked = new TaxFacts(MONTH, one, "RP", "1", TODAY).checked(TODAY);

        assertThat(checked).isEqualTo(new TaxFacts(MONTH, one, null, null, null));
    }

    @Test
    void everyFaultOfASellerIsNamedAtOnce() {
        var wrong = new SellerFacts("A", "B", "6946", "C", "DE12", null, "DE00", "D", "0", "nobody", "zu-lang!");

        assertThat(faults(wrong::checked))
                .containsExactlyInAnyOrder(
                        "/vatId", "/postcode", "/iban", "/contactPhone", "/contactEmail", "/numberPrefix");
        assertThat(faults(SellerFacts.none()::checked)).contains("/taxNumber", "/name", "/iban", "/numberPrefix");
    }

    @Test
    void creditsOfTheOperatorKeepTheirBeginningAndLongAddressesAreFaults() {
        var seller = SampleMasters.seller("gs");
        assertThat(faults(seller::checked)).containsExactly("/numberPrefix");
        var wrong = new SellerFacts(
                seller.name(),
                seller.street(),
                seller.postcode(),
                seller.city(),
                seller.vatId(),
                null,
                seller.iban(),
                seller.contactName(),
                seller.contactPhone(),
                "rechnung@" + "a".repeat(190) + ".de",
                "AK");
        assertThat(faults(wrong::checked)).containsExactly("/contactEmail");
    }

    @Test
    void aSellerIsTidied() {
        SellerFacts checked = new SellerFacts(
                        " Akademie ",
                        "Weg 1",
                        "69469",
                        "Weinheim",
                        "de 123 456 789",
                        null,
                        "de02 1203 0000 0000 2020 51",
                        "Buchhaltung",
                        "06201 123",
                        "rechnung@akademie.example",
                        "ak")
                .checked();

        assertThat(checked.vatId()).isEqualTo("DE123456789");
        assertThat(checked.iban()).isEqualTo("DE02120300000000202051");
        assertThat(checked.numberPrefix()).isEqualTo("AK");
        assertThat(checked.name()).isEqualTo("Akademie");
    }

    @Test
    void everyFaultOfABuyerIsNamedAtOnce() {
        assertThat(faults(BuyerFacts.none()::checked))
                .containsExactlyInAnyOrder("/name", "/street", "/postcode", "/city", "/routingId");
        assertThat(faults(
                        new BuyerFacts("A", "B", "69469", "C", "04011000-1234512345-07", null, null, null, null)
                                ::checked))
                .containsExactly("/routingId");
        assertThat(faults(new BuyerFacts("A", "B", "69469", "C", null, "Amt 20", null, null, null)::checked))
                .containsExactly("/mailAddress");
        assertThat(SampleMasters.unrouted().checked()).isEqualTo(SampleMasters.unrouted());
    }

    private static List<String> faults(ThrowingCallable check) {
        return catchThrowableOfType(Invalid.class, check).getErrors().stream()
                .map(FieldError::pointer)
                .toList();
    }
}
