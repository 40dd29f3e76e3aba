package org.kommunalcampus.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.settlement.SettledFees;
import org.kommunalcampus.settlement.Settlements;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class InvoicesTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final InvoiceForm FORM = document -> "<" + document.number() + " " + document.total() + ">";

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceMasters masters;

    @Autowired
    private BillingStarts starts;

    @Autowired
    private Settlements settlements;

    @Autowired
    private SettledFees settled;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Caller operator;
    private MunicipalityId town;
    private Caller hr;
    private ProviderId provider;
    private Caller staff;
    private List<MemberId> people;
    private YearMonth month;

    @BeforeEach
    void nothingIsSettledYet() {
        jdbc.sql("update invoice set corrects_id = null, cancels_id = null").update();
        for (String table : List.of(
                "invoice_entry",
                "invoice_line",
                "invoice",
                "invoice_range",
                "settlement_line",
                "settlement_month",
                "settlement_fee",
                "platform_share")) {
            jdbc.sql("delete from " + table).update();
        }
        operator = campus.operator();
        town = campus.municipality();
        hr = campus.hr(town);
        provider = campus.provider();
        staff = campus.provider(provider);
        people = campus.members(town, 3);
        clock.advance(Duration.between(
                clock.instant(),
                YearMonth.now(clock)
                        .plusMonths(1)
                        .atDay(3)
                        .atTime(9, 0)
                        .atZone(clock.getZone())
                        .toInstant()));
        month = YearMonth.now(clock);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void aClosedMonthBecomesAnInvoiceThatItsTwoSidesSee() {
        state(TaxCase.STANDARD);
        ModuleId module = module(119);
        book(people.get(0), module);
        book(people.get(1), module);
        book(people.get(2), module(50));
        closeMonth(3);

        assertThat(invoices.openOfProvider(staff, provider, month, FIRST).getContent())
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.cents()).isEqualTo(288_00);
                    assertThat(open.missing()).isEmpty();
                });
        List<InvoiceId> issued = invoices.issue(staff, provider, month, FORM);

        assertThat(issued).hasSize(1);
        InvoiceDocument document = invoices.find(hr, issued.getFirst());
        assertThat(document.number()).isEqualTo("AK-000001");
        assertThat(document.kind().typeCode(document.way())).isEqualTo("380");
        assertThat(document.lines()).extracting(InvoiceLine::bookings).containsExactlyInAnyOrder(2, 1);
        assertThat(List.of(document.net(), document.taxAmount(), document.rounding(), document.total()))
                .containsExactly(242_02L, 45_98L, 0L, 288_00L);
        assertThat(invoices.find(staff, issued.getFirst())).isEqualTo(document);
        assertThat(invoices.file(hr, issued.getFirst())).isEqualTo("<AK-000001 28800>");
        assertThat(invoices.ofMunicipality(hr, town, month, FIRST).getContent())
                .isEqualTo(invoices.ofProvider(staff, provider, month, FIRST).getContent())
                .singleElement()
                .satisfies(card -> assertThat(card.total()).isEqualTo(288_00));
        assertThat(invoices.openOfProvider(staff, provider, month, FIRST)).isEmpty();
        assertThat(told(hr)).contains(NotificationKind.INVOICE_ISSUED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> invoices.issue(staff, provider, month, FORM))
                .extracting(Refused::getCode)
                .isEqualTo("nothing-to-bill");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsIssued() {
        book(people.get(0), module(100));
        closeMonth(1);

        assertThat(invoices.openOfProvider(staff, provider, month, FIRST).getContent())
                .singleElement()
                .satisfies(open -> assertThat(open.missing())
                        .containsExactlyInAnyOrder(Missing.SELLER, Missing.BUYER, Missing.TAX));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> invoices.issue(staff, provider, month, FORM));

        state(TaxCase.PUBLIC_BODY);
        assertThat(invoices.issue(staff, provider, month, FORM)).hasSize(1);
    }

    @Test
    void aCorrectionNamesTheInvoiceBeforeAndIsTaxedAsItWas() {
        state(TaxCase.STANDARD);
        EnrolmentId booking = book(people.get(0), module(119));
        closeMonth(1);
        invoices.issue(staff, provider, month, FORM);
        YearMonth first = month;
        masters.stateTax(staff, provider, taxes(first.plusMonths(1), TaxCase.SMALL_BUSINESS), 1);

        InvoiceDocument credit = invoices.find(hr, correction(booking));
        assertThat(credit.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(credit.number()).isEqualTo("AK-000002");
        assertThat(credit.corrects()).isNotNull();
        assertThat(credit.corrects().number()).isEqualTo("AK-000001");
        assertThat(credit.tax().requireCase()).isEqualTo(TaxCase.STANDARD);
        assertThat(credit.total()).isEqualTo(-119_00);
    }

    @Test
    void theOperatorIssuesCreditsWhereTheContractSaysSo() {
        state(TaxCase.PUBLIC_EDUCATION);
        masters.agree(operator, provider, BillingWay.OPERATOR_CREDITS);
        book(people.get(0), module(80));
        closeMonth(1);

        assertThat(told(staff)).contains(NotificationKind.BILLING_AGREED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> invoices.issue(staff, provider, month, FORM))
                .extracting(Refused::getCode)
                .isEqualTo("operator-bills");
        assertThat(invoices.openOfProvider(staff, provider, month, FIRST)).isEmpty();
        assertThat(invoices.openCredits(operator, month, FIRST)).hasSize(1);

        InvoiceId credit = invoices.issueCredits(operator, month, FORM).getFirst();

        InvoiceDocument document = invoices.find(operator, credit);
        assertThat(document.kind().typeCode(document.way())).isEqualTo("389");
        assertThat(document.number()).isEqualTo("GS-000001");
        assertThat(invoices.credits(operator, month, FIRST).getContent()).hasSize(1);
        assertThat(told(staff)).contains(NotificationKind.INVOICE_ISSUED);
    }

    @Test
    void aWrongInvoiceIsCancelledOnceAndItsFeesAreBilledAnew() {
        state(TaxCase.STANDARD);
        book(people.get(0), module(119));
        book(people.get(1), module(50));
        closeMonth(2);
        InvoiceId wrong = invoices.issue(staff, provider, month, FORM).getFirst();
        InvoiceDocument before = invoices.find(staff, wrong);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> invoices.cancel(staff, wrong, " ", FORM));
        assertThat(invoices.card(staff, wrong).revision()).isZero();
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> invoices.cancel(staff, wrong, 1L, "Falsche Anschrift", FORM));
        InvoiceId cancelling = invoices.cancel(staff, wrong, 0L, "Falsche Anschrift", FORM);
        assertThat(invoices.card(hr, wrong).revision()).isEqualTo(1);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> invoices.cancel(staff, wrong, 0L, "Falsche Anschrift", FORM));

        InvoiceDocument cancellation = invoices.find(hr, cancelling);
        assertThat(cancellation.kind()).isEqualTo(InvoiceKind.CANCELLATION);
        assertThat(cancellation.kind().typeCode(cancellation.way())).isEqualTo("381");
        assertThat(cancellation.number()).isEqualTo("AK-000002");
        assertThat(cancellation.corrects())
                .isEqualTo(new InvoiceDocument.Preceding(before.number(), before.issuedOn()));
        assertThat(cancellation.reason()).isEqualTo("Falsche Anschrift");
        assertThat(cancellation.tax()).isEqualTo(before.tax());
        assertThat(cancellation.lines())
                .isEqualTo(before.lines().stream().map(InvoiceLine::negated).toList());
        assertThat(List.of(cancellation.net(), cancellation.taxAmount(), cancellation.rounding()))
                .containsExactly(-before.net(), -before.taxAmount(), -before.rounding());
        assertThat(told(hr)).contains(NotificationKind.INVOICE_CANCELLED);
        assertThat(jdbc.sql("select detail from audit_entry where action = 'invoice.cancelled' and subject_id = :id")
                        .param("id", cancelling.toString())
                        .query(String.class)
                        .single())
                .contains("AK-000002", "AK-000001", "Falsche Anschrift");
        assertThat(refusal(() -> invoices.cancel(staff, wrong, "Noch einmal", FORM)))
                .isEqualTo("already-cancelled");
        assertThat(refusal(() -> invoices.cancel(staff, cancelling, "Doch nicht", FORM)))
                .isEqualTo("is-cancellation");

        masters.stateTax(staff, provider, taxes(month, TaxCase.SMALL_BUSINESS), 1);
        masters.stateSeller(staff, provider, SampleMasters.seller("NEU"), 1);
        InvoiceDocument anew =
                invoices.find(hr, invoices.issue(staff, provider, month, FORM).getFirst());
        assertThat(anew.number()).isEqualTo("NEU-000003");
        assertThat(anew.total()).isEqualTo(before.total());
        assertThat(anew.tax().requireCase()).isEqualTo(TaxCase.SMALL_BUSINESS);
        assertThat(invoices.find(hr, wrong)).isEqualTo(before);
        assertThat(invoices.ofProvider(staff, provider, month, FIRST).getContent())
                .filteredOn(card -> card.id().equals(wrong))
                .singleElement()
                .satisfies(card -> assertThat(card.cancelledBy()).isEqualTo("AK-000002"));
    }

    @Test
    void onlyWhoIssuedItCancelsAndCorrectionsGoFirst() {
        state(TaxCase.STANDARD);
        EnrolmentId booking = book(people.get(0), module(119));
        closeMonth(1);
        InvoiceId id = invoices.issue(staff, provider, month, FORM).getFirst();
        Caller stranger = campus.provider(campus.provider());

        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> invoices.cancel(hr, id, "Grund", FORM));
        for (Caller other : List.of(stranger, operator, campus.hr(campus.municipality()))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invoices.cancel(other, id, "Grund", FORM));
        }
        masters.agree(operator, provider, BillingWay.OPERATOR_CREDITS);
        InvoiceId credit = correction(booking);

        assertThat(refusal(() -> invoices.cancel(staff, id, "Grund", FORM))).isEqualTo("is-corrected");
        InvoiceDocument back = invoices.find(staff, invoices.cancel(staff, credit, "Grund", FORM));
        assertThat(back.kind()).isEqualTo(InvoiceKind.REINSTATEMENT);
        assertThat(back.total()).isEqualTo(119_00);
        invoices.cancel(staff, id, "Grund", FORM);
        assertThat(invoices.openCredits(operator, month, FIRST).getContent())
                .singleElement()
                .satisfies(open -> assertThat(open.missing()).containsExactly(Missing.BILLED_ELSEWHERE));
    }

    @Test
    void whoIssuedAnInvoiceCorrectsItWhateverIsAgreedByNow() {
        state(TaxCase.STANDARD);
        EnrolmentId booking = book(people.get(0), module(119));
        closeMonth(1);
        invoices.issue(staff, provider, month, FORM);
        masters.agree(operator, provider, BillingWay.OPERATOR_CREDITS);

        InvoiceDocument credit = invoices.find(hr, correction(booking));

        assertThat(credit.way()).isEqualTo(BillingWay.PROVIDER_BILLS);
        assertThat(credit.number()).isEqualTo("AK-000002");
    }

    @Test
    void theServicePeriodIsThatOfTheLines() {
        state(TaxCase.STANDARD);
        book(people.get(0), module(80));
        LocalDate first = LocalDate.now(clock);
        clock.advance(Duration.ofDays(4));
        book(people.get(1), module(80));
        closeMonth(2);

        InvoiceDocument document =
                invoices.find(hr, invoices.issue(staff, provider, month, FORM).getFirst());

        assertThat(List.of(document.firstDay(), document.lastDay())).containsExactly(first, first.plusDays(4));
    }

    @Test
    void whatIsGivenUpLateIsBilledAsThat() {
        state(TaxCase.STANDARD);
        ModuleId module = campus.module(
                provider,
                ModuleSketch.module(null, "Kurs mit Frist")
                        .hours(8)
                        .euros(50)
                        .format(Format.IN_PERSON)
                        .with("/cancellationTerms/freeUntilDays", "7")
                        .with("/cancellationTerms/latePercent", "80")
                        .teaches(campus.competence(), 3)
                        .content());
        SessionId session = campus.session(module, Duration.ofDays(2), 10);
        EnrolmentId booking = enrolments.book(campus.learner(people.get(0)), people.get(0), module, session);
        enrolments.book(campus.learner(people.get(1)), people.get(1), module, session);
        enrolments.cancel(campus.learner(people.get(0)), booking);
        await().until(() -> settlements.total(operator, month).fee() == 90_00);
        closeMonth(2);

        InvoiceDocument document =
                invoices.find(hr, invoices.issue(staff, provider, month, FORM).getFirst());

        assertThat(document.lines())
                .extracting(InvoiceLine::subject, InvoiceLine::grossCents)
                .containsExactly(tuple(LineSubject.COURSE, 50_00L), tuple(LineSubject.CANCELLATION, 40_00L));
    }

    @Test
    void anotherAccountIsToldAndItsEndsAreAudited() {
        state(TaxCase.STANDARD);
        assertThat(told(staff)).doesNotContain(NotificationKind.ACCOUNT_CHANGED);
        var seller = SampleMasters.seller("AK");
        masters.stateSeller(
                staff,
                provider,
                new SellerFacts(
                        seller.name(),
                        seller.street(),
                        seller.postcode(),
                        seller.city(),
                        seller.vatId(),
                        seller.taxNumber(),
                        "AT61 1904 3002 3457 3201",
                        seller.contactName(),
                        seller.contactPhone(),
                        seller.contactEmail(),
                        seller.numberPrefix()),
                1);

        assertThat(told(staff)).contains(NotificationKind.ACCOUNT_CHANGED);
        assertThat(masters.movedAccounts(operator)).doesNotContainKey(provider);
        masters.agree(operator, provider, BillingWay.OPERATOR_CREDITS);
        assertThat(masters.movedAccounts(operator)).containsEntry(provider, LocalDate.now(clock));
        assertThat(jdbc.sql(
                                "select detail from audit_entry where action = 'invoice.seller-stated' and subject_id = :id and detail is not null")
                        .param("id", provider.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("IBAN …2051 to …3201");
    }

    @Test
    void monthsBeforeTheFirstAreNotBilledHere() {
        state(TaxCase.STANDARD);
        book(people.get(0), module(80));
        closeMonth(1);
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> starts.begin(staff, provider, month.plusMonths(1)));
        starts.begin(operator, provider, month.plusMonths(1));

        assertThat(starts.of(staff, provider)).contains(month.plusMonths(1));
        assertThat(invoices.openOfProvider(staff, provider, month, FIRST)).isEmpty();
        assertThat(refusal(() -> invoices.issue(staff, provider, month, FORM))).isEqualTo("nothing-to-bill");

        starts.begin(operator, provider, month);
        assertThat(invoices.issue(staff, provider, month, FORM)).hasSize(1);
        assertThat(refusal(() -> starts.begin(operator, provider, month.plusMonths(1))))
                .isEqualTo("months-billed");
    }

    @Test
    void foreignInvoicesDoNotExist() {
        state(TaxCase.STANDARD);
        book(people.get(0), module(80));
        closeMonth(1);
        InvoiceId id = invoices.issue(staff, provider, month, FORM).getFirst();
        MunicipalityId otherTown = campus.municipality();
        ProviderId otherProvider = campus.provider();

        for (Caller stranger : List.of(campus.hr(otherTown), campus.provider(otherProvider), operator)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invoices.find(stranger, id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invoices.file(stranger, id));
        }
        Caller learner = campus.learner(people.get(0));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> invoices.find(learner, id));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> invoices.issue(campus.provider(otherProvider), provider, month, FORM));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> invoices.ofMunicipality(campus.hr(otherTown), town, month, FIRST));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> masters.buyer(campus.hr(otherTown), town));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> masters.agree(staff, provider, BillingWay.OPERATOR_CREDITS));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> invoices.issueCredits(staff, month, FORM));
    }

    @Test
    void numbersHaveNoGapEvenIfWritingFailsAndTwoIssueAtOnce() throws Exception {
        state(TaxCase.STANDARD);
        book(people.get(0), module(80));
        closeMonth(1);
        InvoiceForm broken = document -> {
            throw new IllegalStateException("no paper");
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> invoices.issue(staff, provider, month, broken));

        List<String> outcomes = AtOnce.run(List.of(issuing(), issuing()));

        assertThat(outcomes).containsOnlyOnce("issued");

        assertThat(invoices.ofProvider(staff, provider, month, FIRST).getContent())
                .extracting(InvoiceCard::number)
                .containsExactly("AK-000001");
    }

    @Test
    void whatIsInvoicedIsNotTaxedAnew() {
        state(TaxCase.STANDARD);
        book(people.get(0), module(80));
        closeMonth(1);
        invoices.issue(staff, provider, month, FORM);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> masters.stateTax(staff, provider, taxes(month, TaxCase.SMALL_BUSINESS), 1))
                .extracting(Refused::getCode)
                .isEqualTo("month-invoiced");
        masters.stateTax(staff, provider, taxes(month.plusMonths(1), TaxCase.SMALL_BUSINESS), 1);
        masters.stateTax(staff, provider, taxes(month.minusMonths(5), TaxCase.PUBLIC_BODY), 2);
        assertThat(masters.taxes(staff, provider).facts())
                .extracting(TaxFacts::requireCase)
                .containsExactly(TaxCase.SMALL_BUSINESS, TaxCase.STANDARD, TaxCase.PUBLIC_BODY);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> masters.stateTax(staff, provider, taxes(month.plusMonths(2), TaxCase.STANDARD), 2));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> masters.stateSeller(staff, provider, SampleMasters.seller("AK"), 0));
    }

    private void state(TaxCase taxCase) {
        masters.stateSeller(staff, provider, SampleMasters.seller("AK"), 0);
        masters.stateBuyer(hr, town, SampleMasters.buyer(), 0);
        masters.stateTax(staff, provider, taxes(month, taxCase), 0);
    }

    private static TaxFacts taxes(YearMonth from, TaxCase taxCase) {
        return new TaxFacts(from, taxCase, null, null, null);
    }

    private Callable<String> issuing() {
        return AtOnce.attempt(
                () -> {
                    try {
                        invoices.issue(staff, provider, month, FORM);
                    } catch (Stale slower) {
                        throw new Refused("stale", "another was faster");
                    }
                },
                "issued");
    }

    private ModuleId module(int euros) {
        return campus.module(
                provider,
                ModuleSketch.module(null, "Kurs für " + euros)
                        .hours(8)
                        .euros(euros)
                        .teaches(campus.competence(), 3)
                        .content());
    }

    private EnrolmentId book(MemberId person, ModuleId module) {
        return enrolments.book(campus.learner(person), person, module, null);
    }

    /** Gives up a booking that is billed, and issues what that makes of it a month later. */
    private InvoiceId correction(EnrolmentId booking) {
        YearMonth next = month.plusMonths(1);
        enrolments.cancel(campus.learner(people.get(0)), booking);
        await().until(() -> settlements.totalOfProvider(staff, provider, next).fee() == -119_00);
        month = next;
        clock.advance(Duration.ofDays(31));
        settlements.close(operator, month);
        return invoices.issue(staff, provider, month, FORM).getFirst();
    }

    private static String refusal(ThrowingCallable step) {
        return catchThrowableOfType(Refused.class, step).getCode();
    }

    private void closeMonth(int fees) {
        await().until(() -> settlements.total(operator, month).bookings() == fees);
        clock.advance(Duration.between(
                clock.instant(),
                month.plusMonths(1)
                        .atDay(2)
                        .atTime(9, 0)
                        .atZone(clock.getZone())
                        .toInstant()));
        settlements.close(operator, month);
        assertThat(settled.of(month, provider)).hasSize(fees);
    }

    private List<NotificationKind> told(Caller caller) {
        return notifications.of(caller, FIRST).getContent().stream()
                .map(NotificationView::kind)
                .toList();
    }
}
