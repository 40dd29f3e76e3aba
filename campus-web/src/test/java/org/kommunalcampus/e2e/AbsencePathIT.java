package org.kommunalcampus.e2e;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clerk enters a day off, the manager sees that the counter falls short and approves with a reason, and the calendar says so. */
@EndToEndTest
class AbsencePathIT {

    @Test
    void aManagerApprovesBelowTheMinimumWithAReasonAndTheCalendarShowsIt(Person person) {
        person.signsInAs("lernende").opens("/meine-daten/abwesenheiten");
        Page page = person.page();
        page.getByLabel("Erster Tag")
                .fill(LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(60).toString());
        person.clicks("Eintragen").reads("Eingetragen.").reads("von Ihnen eingetragen");
        person.findsThePageAccessible().takesAPicture("own-absences");

        person.with(options -> options).onAPhone().signsInAs("leitung").opens("/genehmigungen");
        person.reads("Mindestbesetzung unterschritten").findsThePageAccessible().takesAPicture("approvals-short-phone");
        person.link("Martin Böhm: Gut beraten").click();
        person.reads("Burak Aydın (abwesend)").findsThePageAccessible().takesAPicture("approval-short-phone");
        person.page()
                .getByLabel(Pattern.compile("Warum geht es trotzdem.*"))
                .fill("Eine Kollegin aus dem Fachamt hilft aus.");
        person.clicks("Genehmigen").reads("Genehmigt.");
        person.opens("/abwesenheiten").findsThePageAccessible().takesAPicture("absence-calendar-phone");

        person.with(options -> options).signsInAs("leitung").opens("/abwesenheiten");
        person.link("Nächster Monat").click();
        person.findsThePageAccessible().takesAPicture("absence-calendar");
        person.opens("/abwesenheiten/verteilung?q=Gut%20beraten")
                .link("Auswählen: Gut beraten")
                .first()
                .click();
        person.clicks("Vorschlag berechnen").reads("Gebucht ist damit nichts.");
        person.findsThePageAccessible().takesAPicture("absence-proposal");
    }
}
