package org.kommunalcampus.web.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.LearningGroupId;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which board of a module an address means.
 *
 * @param termin the session, {@code null} for the module as a whole
 * @param gruppe the learning group, {@code null} for none
 */
record BoardChoice(@Nullable String termin, @Nullable String gruppe) {

    Board of(ModuleId module) {
        return Ids.one(gruppe, LearningGroupId::of)
                .map(group -> Board.of(module, group))
                .or(() -> Ids.one(termin, SessionId::of).map(session -> Board.of(module, session)))
                .orElseGet(() -> Board.of(module));
    }

    /** The page of the board. */
    static String address(Board board) {
        return below(board, "");
    }

    /** A page below that of the board. */
    static String below(Board board, String page) {
        var address = UriComponentsBuilder.fromPath("/austausch/" + board.module() + page);
        switch (board.scope()) {
            case MODULE -> {
                // the module says it all
            }
            case SESSION -> address.queryParam("termin", board.id());
            case GROUP -> address.queryParam("gruppe", board.id());
        }
        return address.build().toUriString();
    }

    /** The name of the field that says which board it is; empty for that of the module. */
    static String field(Board board) {
        return switch (board.scope()) {
            case MODULE -> "";
            case SESSION -> "termin";
            case GROUP -> "gruppe";
        };
    }
}
