package org.kommunalcampus.topics;

import static org.kommunalcampus.shared.PersonalFile.erased;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** What a person wishes to be offered. */
@Component
@RequiredArgsConstructor
class PersonalTopicWishes implements PersonalRecords {

    private static final String WISHES = """
            select competence_id competence, wished_at from topic_wish where member_id = :member order by wished_at desc""";

    private final TopicWishStore store;

    @Override
    public List<PersonalFile> files() {
        return List.of(erased("topic-wishes", WISHES, "topic_wish.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        store.forget(person);
    }
}
