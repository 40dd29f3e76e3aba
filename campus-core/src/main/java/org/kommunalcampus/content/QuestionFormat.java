package org.kommunalcampus.content;

import java.util.function.Function;

/** In which forms other systems hand out questions. */
public enum QuestionFormat {
    /** The XML of Moodle's question banks. */
    MOODLE_XML(MoodleXml::read),
    /** Moodle's plain text form. */
    GIFT(Gift::read);

    private final Function<String, QuestionImport> reader;

    QuestionFormat(Function<String, QuestionImport> reader) {
        this.reader = reader;
    }

    /** The questions in the text, not checked yet. */
    public QuestionImport read(String text) {
        return reader.apply(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The form that the text seems to have. */
    public static QuestionFormat of(String text) {
        return text.stripLeading().startsWith("<") || text.startsWith("\uFEFF<") ? MOODLE_XML : GIFT;
    }
}
