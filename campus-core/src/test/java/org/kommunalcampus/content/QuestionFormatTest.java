package org.kommunalcampus.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kommunalcampus.shared.Invalid;

class QuestionFormatTest {

    private static final String GIFT = """
            // Fragen zum Haushalt
            $CATEGORY: Haushalt

            ::Satzung::Wer beschließt die Haushaltssatzung?{
              =Der Rat #Richtig.
              ~Die Kämmerei
              ~%0%Das Land
            ####Siehe Gemeindeordnung.}

            Die Satzung gilt ein Jahr.{T}

            Zu den Aufwendungen gehören{~%50%Personal ~%50%Zinsen ~%-100%Steuern}

            Die Stadt heißt {=Speyer =Worms} am Rhein.

            Ordnen Sie zu.{=Ertrag -> Plus =Aufwand -> Minus}

            Wie hoch ist der Hebesatz?{#380:20}

            Ein Bereich{#1..3}

            Was bedeutet \\{x\\}?{=Klammern\\=Zeichen ~nichts}

            Schreiben Sie einen Aufsatz.{}

            Nur ein Text ohne Antworten
            """;

    private static final String MOODLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
              <question type="category"><category><text>Haushalt</text></category></question>
              <question type="multichoice">
                <name><text>Satzung</text></name>
                <questiontext format="html"><text><![CDATA[<p>Wer beschlie&szlig;t &amp; unterschreibt?</p>]]></text></questiontext>
                <generalfeedback format="html"><text>Siehe GemO.</text></generalfeedback>
                <defaultgrade>2.0000000</defaultgrade><single>true</single>
                <answer fraction="100"><text>Der Rat</text><feedback><text>Ja.</text></feedback></answer>
                <answer fraction="0"><text>Das Amt</text><feedback><text></text></feedback></answer>
              </question>
              <question type="multichoice"><questiontext><text>Mehrere</text></questiontext><single>false</single>
                <answer fraction="50"><text>a</text></answer><answer fraction="50"><text>b</text></answer><answer fraction="-100"><text>c</text></answer></question>
              <question type="truefalse"><questiontext><text>Gilt ein Jahr.</text></questiontext>
                <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
              <question type="numerical"><questiontext><text>Hebesatz?</text></questiontext>
                <answer fraction="100"><text>380</text><tolerance>20</tolerance></answer></question>
              <question type="matching"><questiontext><text>Paare</text></questiontext>
                <subquestion><text>Ertrag</text><answer><text>Plus</text></answer></subquestion>
                <subquestion><text>Aufwand</text><answer><text>Minus</text></answer></subquestion></question>
              <question type="cloze"><questiontext><text>Der {1:SHORTANSWER:=Rat~=Gemeinderat~Amt} beschließt.</text></questiontext></question>
              <question type="essay"><questiontext><text>Aufsatz</text></questiontext></question>
            </quiz>
            """;

    @Test
    void giftIsRead() {
        QuestionImport read = QuestionFormat.GIFT.read(GIFT);

        assertThat(read.questions())
                .extracting(Question::kind, question -> question.choices().size())
                .containsExactly(
                        tuple(QuestionKind.SINGLE, 3),
                        tuple(QuestionKind.SINGLE, 2),
                        tuple(QuestionKind.MULTIPLE, 3),
                        tuple(QuestionKind.SHORT_TEXT, 2),
                        tuple(QuestionKind.MATCHING, 2),
                        tuple(QuestionKind.NUMERIC, 0),
                        tuple(QuestionKind.NUMERIC, 0),
                        tuple(QuestionKind.SINGLE, 2));
        Question first = read.questions().getFirst();
        assertThat(first.text()).isEqualTo("Wer beschließt die Haushaltssatzung?");
        assertThat(first.feedback()).isEqualTo("Siehe Gemeindeordnung.");
        assertThat(first.choices().getFirst()).isEqualTo(new Choice("Der Rat", true, null, "Richtig."));
        assertThat(read.questions().get(5).quantity())
                .isEqualTo(new Quantity(new BigDecimal(380), new BigDecimal(20), null));
        Question last = read.questions().getLast();
        assertThat(last.text()).isEqualTo("Was bedeutet {x}?");
        assertThat(last.choices().getFirst().text()).isEqualTo("Klammern=Zeichen");
        assertThat(read.rejected())
                .extracting(QuestionImport.Rejected::code)
                .containsExactly("unsupported", "no-answers");
        assertThat(read.questions())
                .allSatisfy(question -> assertThat(question.checked()).isNotNull());
    }

    @Test
    void moodleXmlIsRead() {
        QuestionImport read = QuestionFormat.MOODLE_XML.read(MOODLE);

        assertThat(read.questions())
                .extracting(Question::kind)
                .containsExactly(
                        QuestionKind.SINGLE,
                        QuestionKind.MULTIPLE,
                        QuestionKind.SINGLE,
                        QuestionKind.NUMERIC,
                        QuestionKind.MATCHING,
                        QuestionKind.CLOZE);
        Question first = read.questions().getFirst();
        assertThat(first.text()).startsWith("Wer beschlie").endsWith("& unterschreibt?");
        assertThat(first.points()).isEqualTo(2);
        assertThat(first.feedback()).isEqualTo("Siehe GemO.");
        assertThat(read.questions().get(2).choices()).extracting(Choice::text).containsExactly("Richtig", "Falsch");
        assertThat(read.questions().getLast().gaps()).containsExactly(List.of("Rat", "Gemeinderat"));
        assertThat(read.rejected()).singleElement().returns("Aufsatz", QuestionImport.Rejected::text);
        assertThat(read.questions())
                .allSatisfy(question -> assertThat(question.checked()).isNotNull());
    }

    @Test
    void markupIsReadAsWhatItMeansAndPlainTextAsItStands() {
        QuestionImport gift = QuestionFormat.GIFT.read("::T:: [html]<p>Gilt &sect; 5, wenn 2 < 3\\: <b>ja</b>?</p>{T}");
        QuestionImport moodle = QuestionFormat.MOODLE_XML.read("""
                <quiz><question type="truefalse">
                  <questiontext format="plain_text"><text>Ist List&lt;String&gt; ein Typ?</text></questiontext>
                  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
                </question></quiz>""");

        assertThat(gift.questions()).singleElement().returns("Gilt § 5, wenn 2 < 3: ja?", Question::text);
        assertThat(moodle.questions()).singleElement().returns("Ist List<String> ein Typ?", Question::text);
    }

    @Test
    void whatIsNoNumberEndsNothing() {
        QuestionImport read = QuestionFormat.GIFT.read(
                "Wie viele?{~%1.2.3%eine ~%.%zwei =drei}\n\nHoch?{#" + "9".repeat(5000) + "}\n\nGut?{T}");

        assertThat(read.questions()).extracting(Question::text).containsExactly("Wie viele?", "Gut?");
        assertThat(read.rejected()).extracting(QuestionImport.Rejected::text).containsExactly("Hoch?");
    }

    @Test
    @Timeout(20)
    void aTextOfOpenTagsIsReadInTheTimeOfItsLength() {
        String text = "&lt;a".repeat(60_000);

        assertThat(QuestionFormat.MOODLE_XML
                        .read("<quiz><question type='essay'><questiontext><text>" + text
                                + "</text></questiontext></question></quiz>")
                        .rejected())
                .hasSize(1);
    }

    @Test
    void theFormIsToldByTheBeginning() {
        assertThat(QuestionFormat.of("\uFEFF<?xml version='1.0'?>")).isEqualTo(QuestionFormat.MOODLE_XML);
        assertThat(QuestionFormat.of("  Frage {T}")).isEqualTo(QuestionFormat.GIFT);
    }

    @Test
    void xmlThatReachesOutsideIsRefused() {
        String evil = "<!DOCTYPE q [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz><question type='essay'/></quiz>";

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> QuestionFormat.MOODLE_XML.read(evil));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> QuestionFormat.MOODLE_XML.read("<quiz>"));
    }
}
