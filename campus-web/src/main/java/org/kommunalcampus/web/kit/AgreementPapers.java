package org.kommunalcampus.web.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.Agreements;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.OwnShare;
import org.kommunalcampus.approval.RepaymentTerms;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Words agreements about repayment, and prints them to be signed by hand. The paper is German, as the law that it follows, whoever reads it. */
@Component
@RequiredArgsConstructor
public class AgreementPapers {

    private static final Locale GERMAN = Locale.GERMAN;

    private final Agreements agreements;
    private final NamesReader namesReader;
    private final Sessions sessions;
    private final Municipalities municipalities;
    private final ISpringTemplateEngine templates;
    private final PdfPrinter printer;
    private final Wording wording;
    private final Euros euros;

    /** What is repaid by who leaves in that month. */
    record Step(String month, String amount) {}

    /** What it says in a sentence or two. */
    public String inShort(RepaymentTerms terms, Locale locale) {
        String binding = wording.text("agreement.short", locale, terms.bindingMonths());
        return terms.ownShare() == OwnShare.NONE
                ? binding
                : binding + " " + wording.text("agreement.short." + terms.ownShare(), locale, terms.ownPercent());
    }

    /** What the reader would agree to by asking for the module as it is priced now, and how; {@code null} for nothing. */
    public @Nullable String before(Caller caller, ModuleId module, Locale locale) {
        return before(agreements.before(caller, module), locale);
    }

    /** The same by asking for it at the price of a booking. */
    public @Nullable String before(Caller caller, ModuleId module, @Nullable Money price, Locale locale) {
        return before(agreements.before(caller, module, price), locale);
    }

    private @Nullable String before(Optional<RepaymentTerms> asked, Locale locale) {
        return asked.map(terms -> wording.text("agreement.before", locale, inShort(terms, locale)))
                .orElse(null);
    }

    /** The agreement of a request, which its reader may see; {@link NotFound} where it carries none. */
    public ResponseEntity<byte[]> download(ApprovalView request, MemberView person) {
        byte[] file = printer.print(templates.process("approval/paper", context(request, person)), request.askedAt());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rueckzahlungsvereinbarung.pdf")
                                .build()
                                .toString())
                .body(file);
    }

    private Context context(ApprovalView request, MemberView person) {
        RepaymentTerms terms = request.agreement();
        Money price = request.price();
        if (terms == null || price == null) {
            throw new NotFound("agreement", request.id());
        }
        Names names = namesReader.of(List.of(request.module()), List.of());
        Optional<ModuleCard> module = names.card(request.module());
        var paper = new Context(GERMAN);
        paper.setVariable("person", person.fullName());
        paper.setVariable("employer", municipalities.find(person.municipality()).name());
        paper.setVariable("module", names.module(request.module()));
        paper.setVariable("provider", module.map(ModuleCard::providerName).orElse(""));
        paper.setVariable("when", when(request));
        paper.setVariable("fee", euros.say(price.cents(), GERMAN));
        paper.setVariable(
                "own", own(terms, price, module.map(ModuleCard::minutes).orElse(0)));
        paper.setVariable("binding", terms.bindingMonths());
        paper.setVariable("most", euros.say(terms.repaid(price.cents(), 0), GERMAN));
        paper.setVariable("steps", steps(terms, price));
        return paper;
    }

    private @Nullable String when(ApprovalView request) {
        SessionView session = request.session() == null
                ? null
                : sessions.byId(List.of(request.session())).get(request.session());
        return session == null ? null : wording.span(session.startsAt(), session.endsAt(), GERMAN);
    }

    private @Nullable String own(RepaymentTerms terms, Money price, int minutes) {
        return switch (terms.ownShare()) {
            case NONE -> null;
            case MONEY ->
                wording.text("agreement.paper.own.MONEY", GERMAN, euros.say(terms.ownCents(price.cents()), GERMAN));
            case TIME ->
                wording.text("agreement.paper.own.TIME", GERMAN, wording.hours(terms.ownMinutes(minutes), GERMAN));
        };
    }

    private List<Step> steps(RepaymentTerms terms, Money price) {
        List<Step> steps = new ArrayList<>();
        IntStream.range(0, terms.bindingMonths())
                .forEach(full -> steps.add(new Step(
                        wording.text("agreement.paper.month", GERMAN, full + 1),
                        euros.say(terms.repaid(price.cents(), full), GERMAN))));
        return steps;
    }
}
