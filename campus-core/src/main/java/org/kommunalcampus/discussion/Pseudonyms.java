package org.kommunalcampus.discussion;

import java.util.List;
import java.util.UUID;

/** Makes up names that tell nothing of people and are easy to keep apart. */
final class Pseudonyms {

    private static final List<String> QUALITIES = List.of(
            "Flinke",
            "Ruhige",
            "Helle",
            "Muntere",
            "Kluge",
            "Bunte",
            "Stille",
            "Wache",
            "Frohe",
            "Sanfte",
            "Tapfere",
            "Silberne",
            "Goldene",
            "Blaue",
            "Rote",
            "Grüne",
            "Weiße",
            "Kleine",
            "Große",
            "Schnelle",
            "Leise",
            "Freche",
            "Zarte",
            "Starke",
            "Neue",
            "Alte",
            "Junge",
            "Weite",
            "Ferne",
            "Wilde",
            "Milde",
            "Klare");

    private static final List<String> BEINGS = List.of(
            "Amsel",
            "Eiche",
            "Linde",
            "Buche",
            "Birke",
            "Tanne",
            "Weide",
            "Ulme",
            "Esche",
            "Kiefer",
            "Meise",
            "Lerche",
            "Schwalbe",
            "Eule",
            "Elster",
            "Drossel",
            "Möwe",
            "Taube",
            "Gans",
            "Ente",
            "Biene",
            "Hummel",
            "Libelle",
            "Grille",
            "Forelle",
            "Otter",
            "Gämse",
            "Katze",
            "Ziege",
            "Distel",
            "Nelke",
            "Tulpe");

    private Pseudonyms() {}

    /**
     * One of about a million; the same for the same id and attempt.
     *
     * @param attempt the first one has no number, so that most people get a short name
     */
    static String of(UUID id, int attempt) {
        long bits = id.getLeastSignificantBits() + attempt;
        String name = pick(QUALITIES, bits) + " " + pick(BEINGS, bits >>> 8);
        return attempt == 0 ? name : name + " " + (2 + Math.floorMod(bits >>> 16, 997));
    }

    private static String pick(List<String> words, long bits) {
        return words.get(Math.floorMod(bits, words.size()));
    }
}
