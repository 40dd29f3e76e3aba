package org.kommunalcampus.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Profiles by person. Everybody has one: where no row is stored yet, reading answers an untouched profile and changing stores it first.
 */
@Component
@SetBased("stores and locks the profiles of many people in one batch, in one order")
@RequiredArgsConstructor
class ProfileStore {

    /** How many profiles one query reads. */
    static final int CHUNK = 500;

    /** Also locks the row where it exists, so that changes of one profile queue up instead of failing. */
    private static final String STORE_OR_LOCK = """
            insert into learner_profile (member_id, weekly_minutes, language, version) values (?, ?, ?, 0)
            on duplicate key update member_id = member_id""";

    private final LearnerProfileRepository profiles;
    private final ProfileRows rows;
    private final JdbcTemplate jdbc;

    /** The profile to read as the tables hold it, in as many queries as those of many. */
    LearnerProfile of(MemberId member) {
        return Objects.requireNonNull(of(List.of(member)).get(member));
    }

    /** The profiles to read as the tables hold them, one for each person asked for; the number of queries grows with the chunks alone. */
    Map<MemberId, LearnerProfile> of(Collection<MemberId> members) {
        Map<MemberId, LearnerProfile> found = new LinkedHashMap<>();
        List<MemberId> sorted = members.stream().distinct().sorted().toList();
        sorted.forEach(member -> found.put(member, new LearnerProfile(member)));
        for (int start = 0; start < sorted.size(); start += CHUNK) {
            rows.of(sorted.subList(start, Math.min(start + CHUNK, sorted.size())))
                    .forEach(profile -> found.put(profile.member(), profile));
        }
        return found;
    }

    /** The stored profile to change, locked until the transaction ends. */
    LearnerProfile toChange(MemberId member) {
        return toChange(List.of(member)).getFirst();
    }

    /** The stored profiles to change, locked until the transaction ends; always in the same order, so that two imports cannot block each other. */
    List<LearnerProfile> toChange(Collection<MemberId> members) {
        hold(members);
        return load(members);
    }

    /** Locks the profiles until the transaction ends, without reading them. */
    void hold(Collection<MemberId> members) {
        jdbc.batchUpdate(STORE_OR_LOCK, members.stream().distinct().sorted().toList(), CHUNK, (row, member) -> {
            row.setString(1, member.toString());
            row.setInt(2, LearnerProfile.DEFAULT_WEEKLY_MINUTES);
            row.setString(3, LearnerProfile.DEFAULT_LANGUAGE);
        });
    }

    /** The profile with the version that it has now. */
    ProfileView stored(LearnerProfile profile) {
        profiles.flush();
        return profile.view();
    }

    private List<LearnerProfile> load(Collection<MemberId> members) {
        List<UUID> ids =
                members.stream().distinct().sorted().map(MemberId::value).toList();
        List<LearnerProfile> found = new ArrayList<>(ids.size());
        for (int start = 0; start < ids.size(); start += CHUNK) {
            found.addAll(profiles.findAllById(ids.subList(start, Math.min(start + CHUNK, ids.size()))));
        }
        return found;
    }
}
