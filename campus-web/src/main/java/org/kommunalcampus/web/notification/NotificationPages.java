package org.kommunalcampus.web.notification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words messages, and knows where each leads. */
@Component
@RequiredArgsConstructor
class NotificationPages {

    static final String ALL = "/mitteilungen";

    private final Wording wording;
    private final Modules modules;

    /** A message; all texts are in the reader's language. */
    record Message(String id, String title, String text, String when, String href, String action, boolean read) {}

    /** The messages in words, with the titles of all modules that they name from one query. */
    List<Message> messages(List<NotificationView> notifications, Locale locale) {
        Map<ModuleId, ModuleCard> cards = modules.published(notifications.stream()
                .flatMap(each -> Stream.ofNullable(DecisionFacts.of(each).module()))
                .map(ModuleId::of)
                .toList());
        return notifications.stream().map(each -> message(each, cards, locale)).toList();
    }

    private Message message(NotificationView notification, Map<ModuleId, ModuleCard> cards, Locale locale) {
        String key = notification.kind().messageKey();
        DecisionFacts facts = DecisionFacts.of(notification);
        return new Message(
                notification.id().toString(),
                wording.text(key, locale),
                notification.kind().decisions().isEmpty() && facts.module() == null
                        ? wording.text(textKey(key, facts), locale, days(notification, locale))
                        : decision(key, facts, cards, locale),
                wording.moment(notification.created(), locale),
                href(notification),
                wording.text(key + ".action", locale),
                notification.read());
    }

    /** What was decided, by when, and why: each a sentence. */
    private String decision(String key, DecisionFacts facts, Map<ModuleId, ModuleCard> cards, Locale locale) {
        ModuleCard module = facts.module() == null ? null : cards.get(ModuleId.of(facts.module()));
        List<String> arguments = new ArrayList<>();
        arguments.add(module == null ? wording.text("notification.module", locale) : module.title());
        facts.moments().forEach(moment -> arguments.add(wording.moment(moment, locale)));
        String text = wording.text(textKey(key, facts), locale, arguments.toArray());
        if (facts.day() != null) {
            text += " " + wording.text(key + ".day", locale, wording.day(facts.day(), locale));
        }
        if (facts.travel() != null) {
            text += " "
                    + wording.text(
                            "notification.travel",
                            locale,
                            wording.price(Money.ofCents(facts.travel(), Money.EURO), locale));
        }
        if (facts.reason() == null) {
            return text;
        }
        boolean note = key.equals(NotificationKind.SESSION_NOTE.messageKey())
                || key.equals(NotificationKind.SESSION_RELOCATED.messageKey());
        return text + " " + wording.text(note ? key + ".note" : "notification.reason", locale, facts.reason());
    }

    private static String textKey(String key, DecisionFacts facts) {
        return key + (facts.seatOfAnother() ? ".takeover" : ".text");
    }

    /** The days that the text names, in the reader's way of writing them. */
    private Object[] days(NotificationView notification, Locale locale) {
        return notification.arguments().stream()
                .filter(argument -> argument.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(argument -> wording.day(LocalDate.parse(argument), locale))
                .toArray();
    }

    /** The kinds that people can switch off. */
    List<Option> kinds(Locale locale) {
        return Arrays.stream(NotificationKind.values())
                .filter(NotificationKind::canBeSwitchedOff)
                .map(kind -> new Option(kind.name(), wording.text(kind.messageKey(), locale)))
                .toList();
    }

    /** Where the message leads. */
    static String href(NotificationView notification) {
        return switch (notification.kind()) {
            case ASSIGNMENT_DUE,
                    ASSIGNMENT_MADE,
                    ASSIGNMENT_CHANGED,
                    ASSIGNMENT_WITHDRAWN,
                    ASSIGNMENT_EXEMPTED,
                    ASSIGNMENT_POSTPONED,
                    ASSIGNMENT_REINSTATED -> "/lehrplan/zuweisungen";
            case SESSION_CANCELLED, SESSION_TOO_FEW, SESSION_MOVED, SESSION_RELOCATED -> module(notification);
            case SESSION_CONFIRMED -> "/buchungen";
            case SESSION_UNDECIDED, SESSION_HAS_ENOUGH, SESSION_HAD_TOO_FEW ->
                "/anbieter/module/" + DecisionFacts.of(notification).module() + "/termine/"
                        + notification.arguments().getLast();
            case SUBSTITUTION_ASKED,
                    SUBSTITUTION_PROPOSED,
                    SUBSTITUTION_NAMED,
                    SUBSTITUTION_DECLINED,
                    SUBSTITUTION_ENDED -> "/buchungen/vertretungen";
            case SUBSTITUTION_DONE -> "/buchungen";
            case SEAT_LAPSED, WAITING_LIST_ENDED -> module(notification);
            case SEAT_OFFERED,
                    SESSION_NOTE,
                    LET_INTO_SESSION,
                    MODULE_WITHDRAWN,
                    PREPARATION_DUE,
                    PREPARATION_WAIVED,
                    FOLLOW_UP_EXTENDED,
                    EXTRA_TIME_GRANTED,
                    HOMEWORK_GRADED -> "/buchungen";
            case AGREEMENT_TO_SIGN, AGREEMENT_SIGNED, AGREEMENT_UNSIGNED -> "/buchungen";
            case BOOKING_PASSED_ON, BOOKING_APPROVED, TRAVEL_DECIDED, BOOKING_DECLINED, REQUEST_EXPIRED -> "/buchungen";
            case DUTY_LAPSES -> "/personal/fristen";
            case ABSENCE_CHANGED -> "/meine-daten/abwesenheiten";
            case SESSION_SUGGESTED -> module(notification);
            case APPROVAL_ASKED, APPROVAL_DUE, TRAVEL_ASKED -> "/genehmigungen";
            case APPROVAL_AT_HR -> "/genehmigungen/" + notification.arguments().getLast();
            case DIRECTORY_ACCESS, DIRECTORY_STOPPED, DIRECTORY_ACCESS_ENDS -> "/personal/verzeichnis";
            case TALK_INVITED, TALK_MOVED, TALK_CANCELLED, TALK_RESULT, TALK_OWED -> "/profil/gespraeche";
            case TALK_CONFIRMED, TALK_RETURNED, TALK_DUE -> "/team/gespraeche";
            case TALK_WISHED -> "/team/" + notification.arguments().getLast();
            case GOAL_PROPOSED, GOAL_WITHDRAWN -> "/profil/ziele";
            case GOAL_ANSWERED -> "/";
            case STAGE_COPY_SENT, STAGE_COPY_WITHDRAWN ->
                ("team".equals(notification.arguments().getFirst()) ? "/team/" : "/personal/beschaeftigte/")
                        + notification.arguments().getLast();
            case JOB_PROFILE_CHANGED, LEVEL_ATTESTED, ATTESTATION_WITHDRAWN -> "/profil";
            case COMPLETION_RECORDED,
                    COMPLETION_CORRECTED,
                    COMPLETION_REVOKED,
                    RECORD_SUSPENDED,
                    RECORD_SUSPENSION_LIFTED,
                    RECORD_LAPSES -> "/nachweise";
            case SUPERVISION_OFFERED, SUPERVISION_ENDED, SUPERVISION_UNATTENDED, SUPERVISION_ATTENDED -> "/buchungen";
            case SUPERVISOR_MISSING, SUPERVISION_IMPOSSIBLE ->
                "/anbieter/module/" + DecisionFacts.of(notification).module() + "/aufsicht";
            case SUPERVISION_CONFIRMED, SUPERVISION_REFUSED, CERTIFICATE_WITHDRAWN -> "/nachweise";
            case SUPERVISOR_NAMED -> "/anbieter/aufsicht";
            case RECOGNITION_QUESTION,
                    RECOGNITION_GRANTED,
                    RECOGNITION_DECLINED,
                    RECOGNITION_REVOKED,
                    RECOGNITION_UNDECIDED -> "/nachweise/anerkennung";
            case RECOGNITION_ASKED ->
                proofDesk(notification) + "/" + notification.arguments().getLast();
            case RECOGNITION_WITHDRAWN -> proofDesk(notification);
            case EVALUATIONS_CHANGED -> "/datenschutz/auswertungen";
            case EMPLOYMENT_CHANGED, ROLES_CHANGED, ACCESS_CHANGED -> "/meine-daten";
            case PROVIDER_MESSAGE -> "/meine-daten/nachrichten";
            case PROVIDER_SUSPENDED -> "/buchungen";
            case DISCUSSION_NEWS, DISCUSSION_MENTION ->
                discussion(notification) + "/themen/" + notification.arguments().getLast();
            case DISCUSSION_QUESTION, POST_HIDDEN, POST_SHOWN, THREAD_CLOSED, THREAD_REOPENED, REPORT_DECIDED ->
                discussion(notification);
            case POST_REPORTED -> "/anbieter/meldungen";
            case GROUP_DATE -> "/lerngruppen/" + notification.arguments().getLast();
            case GROUP_INVITATION, GROUP_HANDED_OVER, GROUP_LEFT, GROUP_DISSOLVED -> "/lerngruppen";
            case SURVEY_OPEN, TRANSFER_ASKED, SURVEY_AT_DESK -> "/umfragen";
            case ACCREDITATION -> "/anbieter/zulassung";
            case TOOL_DECIDED ->
                "/anbieter/werkzeuge/" + notification.arguments().getLast();
            case BILLING_AGREED, ACCOUNT_CHANGED -> "/anbieter/rechnungsdaten";
            case INVOICE_ISSUED, INVOICE_CANCELLED ->
                ("provider".equals(notification.arguments().getFirst()) ? "/anbieter" : "/personal")
                        + "/abrechnung?monat="
                        + YearMonth.from(
                                LocalDate.parse(notification.arguments().getLast()));
            case CURRICULUM_CHANGED ->
                "/lehrplan/verlauf"
                        + (notification.arguments().isEmpty()
                                ? ""
                                : "/" + notification.arguments().getFirst());
            case CERTIFICATION_ENDS, CONDITION_DUE, CERTIFICATION_SUSPENDED, REVIEW_DECIDED -> {
                List<String> arguments = notification.arguments();
                yield ("review".equals(arguments.getFirst()) ? "/beirat/begutachtungen/" : "/anbieter/module/")
                        + arguments.get(1);
            }
            case WEBHOOK_DISABLED ->
                "/anbieter/webhooks/" + notification.arguments().getLast();
            case PACKAGE_DECIDED ->
                "/personal/pakete/" + notification.arguments().getLast();
            case ERASURE -> "/meine-daten/loeschung";
            case CALL_OPENED, CALL_ENDED ->
                "/anbieter/aufrufe/" + notification.arguments().getLast();
            case OFFER_RECEIVED, OFFER_QUESTION_ANSWERED ->
                "/personal/angebote/" + notification.arguments().getLast();
            case OFFER_ANSWERED ->
                "/anbieter/angebote/" + notification.arguments().getLast();
            case CALL_ANSWERED -> "/beirat/aufrufe/" + notification.arguments().getLast();
        };
    }

    private static String discussion(NotificationView notification) {
        return "/austausch/" + DecisionFacts.of(notification).module();
    }

    private static String module(NotificationView notification) {
        return "/katalog/" + DecisionFacts.of(notification).module();
    }

    private static String proofDesk(NotificationView notification) {
        return "PROVIDER".equals(notification.arguments().getFirst())
                ? "/anbieter/anerkennungen"
                : "/personal/anerkennungen";
    }
}
