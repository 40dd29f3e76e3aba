package org.kommunalcampus.quality;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments of reviewers at the fields they speak of. */
@Component
@RequiredArgsConstructor
class ReviewComments {

    private final JdbcClient jdbc;
    private final Clock clock;

    void add(ReviewId review, String reviewer, String pointer, String text) {
        jdbc.sql("""
                        insert into review_comment (id, review_id, reviewer, pointer, content, written_at)
                        values (:id, :review, :reviewer, :pointer, :content, :at)""")
                .param("id", UUID.randomUUID().toString())
                .param("review", review.toString())
                .param("reviewer", reviewer)
                .param("pointer", pointer)
                .param("content", text)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** In the order in which they were written. */
    List<Written> of(ReviewId review) {
        return jdbc.sql("select * from review_comment where review_id = :review order by written_at, id")
                .param("review", review.toString())
                .query((row, number) -> new Written(
                        row.getString("reviewer"),
                        new FieldComment(
                                row.getString("pointer"),
                                row.getString("content"),
                                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC))))
                .list();
    }

    /** A comment with its author. */
    record Written(String reviewer, FieldComment comment) {}
}
