package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds whose plan a change of modules may alter, by reading what every plan depends on. Always the committed truth, the same on each node, with nothing to
 * keep in step: reading it all takes a fraction of what the rebuilds after it take, and once for all modules of a burst.
 */
@Component
@SetBased("reads what every plan depends on, page by page")
@RequiredArgsConstructor
class AffectedLearners {

    private static final int PAGE = 5000;

    private final JdbcClient jdbc;

    /** Names each learner whose plan may change, with the first of the interests that concerns it. */
    void find(List<CatalogueInterest> interests, BiConsumer<CatalogueInterest, MemberId> found) {
        String last = "";
        for (List<Row> page = page(last); !page.isEmpty(); page = page(last)) {
            for (Row row : page) {
                interests.stream()
                        .filter(interest -> EncodedDependencies.concerns(row.touched(), interest))
                        .findFirst()
                        .ifPresent(interest -> found.accept(interest, MemberId.of(row.member())));
            }
            last = page.getLast().member();
        }
    }

    private List<Row> page(String after) {
        List<Row> rows = new ArrayList<>(PAGE);
        jdbc.sql("select member_id, touched from plan_touch where member_id > :after order by member_id limit :page")
                .param("after", after)
                .param("page", PAGE)
                .query(row -> {
                    rows.add(new Row(row.getString(1), row.getBytes(2)));
                });
        return rows;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(String member, byte[] touched) {}
}
