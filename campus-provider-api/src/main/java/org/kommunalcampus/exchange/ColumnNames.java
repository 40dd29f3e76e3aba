package org.kommunalcampus.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What columns are called in exports of German HR and course systems, beside the names of our own. */
final class ColumnNames {

    private static final Map<String, String> OURS = new HashMap<>();

    static {
        named(
                "personnelKey",
                "Personalnummer",
                "Personal-Nr.",
                "Personalnr.",
                "Personalnr",
                "Pers.-Nr.",
                "PersNr",
                "Pers.Nr.",
                "Mitarbeiternummer");
        named("givenName", "Vorname", "Rufname");
        named("familyName", "Nachname", "Familienname", "Name, Familienname", "Zuname");
        named("email", "E-Mail", "E-Mail-Adresse", "Mail", "Email-Adresse", "Dienstliche E-Mail", "E-Mail dienstlich");
        named("signInEmail", "Anmeldeadresse", "Anmelde-E-Mail", "Kontoadresse", "Login-E-Mail");
        named("sharedMailbox", "Sammelpostfach", "Gemeinsames Postfach", "Funktionspostfach");
        named("unit", "Dienststelle", "Organisationseinheit", "OrgEinheit", "OE", "Org.-Einheit", "Amt", "Abteilung");
        named(
                "managerKey",
                "Vorgesetzte",
                "Vorgesetzter",
                "Führungskraft",
                "Personalnummer Vorgesetzte",
                "Personalnummer Führungskraft");
        named(
                "entryDate",
                "Eintrittsdatum",
                "Eintritt",
                "Datum Eintritt",
                "Eintritt am",
                "Beginn Beschäftigung",
                "Einstellungsdatum");
        named("employmentStatus", "Beschäftigungsverhältnis", "Beschäftigungsart", "Statusgruppe", "Mitarbeitergruppe");
        named("jobProfile", "Tätigkeitsprofil", "Tätigkeit", "Stelle", "Funktion");
        named("jobSince", "In Tätigkeit seit", "Tätigkeit seit", "Stelle seit", "Auf der Stelle seit");
        named("furtherJobs", "Weitere Tätigkeiten", "Weitere Stellen");
        named("weeklyLearningHours", "Lernzeit", "Lernzeit pro Woche", "Lernstunden pro Woche");
        named("code", "Kürzel", "Schlüssel");
        named("name", "Bezeichnung", "Name");
        named("parentCode", "Übergeordnete Einheit", "Übergeordnet", "Überg. Einheit");
        named("title", "Titel", "Kurstitel", "Seminartitel");
        named("externalId", "Kursnummer", "Kurs-Nr.", "Kursnr.", "Seminarnummer", "Veranstaltungsnummer");
        named("objective", "Lernziel");
        named("description", "Beschreibung", "Inhalt", "Inhalte");
        named("language", "Sprache");
        named("hours", "Stunden", "Umfang", "Dauer", "Umfang in Stunden");
        named("price", "Preis", "Gebühr", "Kosten", "Entgelt");
        named("currency", "Währung");
        named("targetGroup", "Zielgruppe");
        named("validFrom", "Gültig ab", "Gültig von");
        named("validUntil", "Gültig bis", "Ablaufdatum", "Befristet bis");
        named("competence", "Kompetenz", "Fähigkeit");
        named("level", "Stufe", "Niveau", "Kompetenzstufe");
        named("module", "Modul");
        named("evidence", "Nachweis", "Bescheinigung", "Zertifikat", "Qualifikation", "Beleg");
        named(
                "completedOn",
                "Abgeschlossen am",
                "Erworben am",
                "Ausgestellt am",
                "Datum",
                "Abschlussdatum",
                "Nachweis vom");
        named("provider", "Anbieter", "Veranstalter");
        named("firstDay", "Erster Tag", "Von", "Beginn", "Abwesend von", "Beginn der Abwesenheit");
        named("lastDay", "Letzter Tag", "Bis", "Ende", "Abwesend bis", "Ende der Abwesenheit");
        named("dayPart", "Tageshälfte", "Halber Tag", "Tagesteil");
    }

    private ColumnNames() {}

    private static void named(String ours, String... theirs) {
        for (String name : theirs) {
            OURS.put(name.toLowerCase(Locale.GERMAN), ours.toLowerCase(Locale.GERMAN));
        }
    }

    /** Our name of a column in lower case; the column's own where it is another one. */
    static String ours(String name) {
        return OURS.getOrDefault(name, name);
    }
}
