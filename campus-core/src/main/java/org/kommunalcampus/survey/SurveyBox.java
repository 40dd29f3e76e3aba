package org.kommunalcampus.survey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Empties the box: counts slips that answer the same in lots of at least five, and leaves fewer where they are. Nobody can tell one more answer by two looks at the results. */
@Component
@RequiredArgsConstructor
class SurveyBox {

    /** The fewest answers that are counted together. */
    static final int SMALLEST_LOT = 5;

    private final SlipRepository slips;
    private final SlipPaper paper;
    private final SurveyCount count;
    private final QuestionnaireShelf shelf;

    /** Counts what is enough of surveys about modules; what too few answered before other questions were asked is dropped. Returns how many were counted. */
    int emptyModules() {
        Map<SurveyKind, Integer> asked = new EnumMap<>(SurveyKind.class);
        return slips.lots().stream()
                .filter(lot -> lot.kind().isAboutModule())
                .mapToInt(lot -> {
                    int counted = empty(lot);
                    if (counted == 0
                            && lot.number()
                                    != asked.computeIfAbsent(
                                            lot.kind(),
                                            kind -> shelf.current(kind).number())) {
                        slips.drop(lot.kind(), lot.subject(), lot.number());
                    }
                    return counted;
                })
                .sum();
    }

    /** Counts what is enough of a round that is over, and drops the rest. */
    void emptyRound(SurveyKind kind, UUID subject) {
        slips.lots(kind, subject).forEach(lot -> {
            if (empty(lot) == 0) {
                slips.drop(kind, subject, lot.number());
            }
        });
    }

    private int empty(SlipLot lot) {
        if (lot.slips() < SMALLEST_LOT) {
            return 0;
        }
        List<Slip> found = slips.findToCount(lot.kind(), lot.subject(), lot.number());
        List<Map<SurveyQuestionId, String>> read =
                found.stream().map(paper::read).flatMap(Optional::stream).toList();
        if (read.size() < SMALLEST_LOT) {
            return 0;
        }
        count.add(lot.kind(), lot.subject(), shelf.version(lot.kind(), lot.number()), read);
        slips.deleteAllInBatch(found);
        return read.size();
    }
}
