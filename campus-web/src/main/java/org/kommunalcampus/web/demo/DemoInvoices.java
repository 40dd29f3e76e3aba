package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.einvoice.ElectronicInvoices;
import org.kommunalcampus.invoice.BuyerFacts;
import org.kommunalcampus.invoice.InvoiceMasters;
import org.kommunalcampus.invoice.Invoices;
import org.kommunalcampus.invoice.SellerFacts;
import org.kommunalcampus.invoice.TaxCase;
import org.kommunalcampus.invoice.TaxFacts;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SessionGuests;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.settlement.Settlements;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Courses of last month, which is settled and billed, so that the demo's provider and municipality have an invoice to look at. */
@Component
@RequiredArgsConstructor
class DemoInvoices {

    private static final String PROVIDER = "zweiburgen";
    private static final Map<String, List<String>> TAUGHT =
            Map.of("ZB-124", List.of("MA-0143", "MA-0144", "MA-0145"), "ZB-127", List.of("MA-0146"));
    private static final int DAY = 12;
    private static final int HOUR = 9;
    private static final int BOOKINGS = 4;

    private final DemoRegion region;
    private final Providers providers;
    private final Modules modules;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final SessionGuests guests;
    private final Completions completions;
    private final Settlements settlements;
    private final InvoiceMasters masters;
    private final Invoices invoices;
    private final ElectronicInvoices form;
    private final Clock clock;

    /** Teaches the courses; what is owed for them follows the bookings by their events. */
    void load(Caller caller) {
        if (isBilled(caller)) {
            return;
        }
        TAUGHT.forEach((module, people) -> teach(caller, provider(), module, people, lastMonth()));
        state(caller, provider(), lastMonth());
    }

    /** Bills them. Is called when much else was loaded since, so that no event of a booking is still on its way; a month of which one is missing stays open. */
    void bill(Caller caller) {
        if (isBilled(caller)) {
            return;
        }
        masters.stateBuyer(caller, region.home(), buyer(), 0);
        if (settlements.total(caller, lastMonth()).bookings() == BOOKINGS) {
            settlements.close(caller, lastMonth());
            invoices.issue(caller, provider(), lastMonth(), form);
        }
    }

    private boolean isBilled(Caller caller) {
        return masters.buyer(caller, region.home()).isComplete();
    }

    private ProviderId provider() {
        return providers.byCode(PROVIDER).orElseThrow().id();
    }

    private YearMonth lastMonth() {
        return YearMonth.now(clock).minusMonths(1);
    }

    private void teach(Caller caller, ProviderId provider, String code, List<String> people, YearMonth month) {
        ModuleId module = modules.byExternalId(provider, code).orElseThrow();
        var start = month.atDay(DAY).atTime(HOUR, 0).atZone(Wording.ZONE).toInstant();
        SessionId session = sessions.latestPast(module)
                .map(SessionView::id)
                .orElseGet(() -> sessions.plan(
                        caller, module, SessionContent.at(start, start.plus(Duration.ofHours(4)), BOOKINGS)));
        for (String key : people) {
            MemberId person = region.colleague(key).id();
            Optional<EnrolmentView> known = booked(caller, person, module);
            EnrolmentId booking =
                    known.map(EnrolmentView::id).orElseGet(() -> enrolments.book(caller, person, module, null));
            guests.join(booking, session);
            if (known.map(EnrolmentView::state).orElse(EnrolmentState.BOOKED) != EnrolmentState.COMPLETED) {
                completions.record(caller, person, module, month.atDay(DAY), "Teilnahmebescheinigung");
            }
        }
    }

    private Optional<EnrolmentView> booked(Caller caller, MemberId person, ModuleId module) {
        return enrolments.of(caller, person).stream()
                .filter(enrolment ->
                        enrolment.module().equals(module) && enrolment.state().takesPart())
                .findFirst();
    }

    private void state(Caller caller, ProviderId provider, YearMonth month) {
        if (!masters.seller(caller, provider).isComplete()) {
            masters.stateSeller(caller, provider, seller(), 0);
        }
        masters.stateTax(
                caller,
                provider,
                new TaxFacts(
                        month,
                        TaxCase.CERTIFIED_EDUCATION,
                        "Regierungspräsidium Karlsruhe",
                        "7-6841 (Demo)",
                        LocalDate.of(2025, 2, 3)),
                masters.taxes(caller, provider).revision());
    }

    private static SellerFacts seller() {
        return new SellerFacts(
                "Akademie Zweiburgen (Demo)",
                "Burgweg 2",
                "69469",
                "Weinheim",
                null,
                "47/001/00017",
                "DE02120300000000202051",
                "Rechnungsstelle",
                "+49 6201 000017",
                "rechnung@zweiburgen.example.org",
                "ZB");
    }

    private static BuyerFacts buyer() {
        return new BuyerFacts(
                "Stadt Weinheim, Stadtkämmerei (Demo)",
                "Obertorstraße 9",
                "69469",
                "Weinheim",
                "08226096-DEMO-89",
                null,
                null,
                "RV-2026-04",
                "11100");
    }
}
