package org.kommunalcampus.web.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.OwnShare;
import org.kommunalcampus.approval.RepaymentTerms;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Municipalities;
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

    private final Modules modules;
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

    /** The agreement of a request, which its reader may see; {@link NotFound} where it carries none. */
    public ResponseEntity<byte[]> download(ApprovalView request, MemberView person) {
        byte[] file = printer.print(
                templates.process("approval/paper", new Context(GERMAN, model(request, person))), request.askedAt());
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

    private Map<String, Object> model(ApprovalView request, MemberView person) {
        RepaymentTerms terms = request.agreement();
        Money price = request.price();
        if (terms == null || price == null) {
            throw new NotFound("agreement", request.id());
        }
        Optional<ModuleCard> module =
                Optional.ofNullable(modules.cards(List.of(request.module())).get(request.module()));
        Map<String, Object> model = new HashMap<>();
        model.put("person", person.fullName());
        model.put("employer", municipalities.find(person.municipality()).name());
        model.put(
                "module", module.map(ModuleCard::title).orElse(request.module().toString()));
        model.put("provider", module.map(ModuleCard::providerName).orElse(""));
        model.put("when", when(request));
        model.put("fee", euros.say(price.cents(), GERMAN));
        model.put("own", own(terms, price, module.map(ModuleCard::minutes).orElse(0)));
        model.put("binding", terms.bindingMonths());
        model.put("most", euros.say(terms.repaid(price.cents(), 0), GERMAN));
        model.put("steps", steps(terms, price));
        return model;
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
