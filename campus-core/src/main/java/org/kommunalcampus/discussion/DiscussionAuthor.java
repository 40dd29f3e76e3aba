package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.shared.MemberId;

/** How somebody appears in the conversations about one module. Posts refer to it and to nobody, so that a person who leaves is gone from all of them at once. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class DiscussionAuthor {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID memberId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID providerId;

    private @Nullable String alias;
    private boolean showsName;
    private @Nullable String shownName;
    private @Nullable String shownPlace;

    @Version
    private @Nullable Long version;

    /** From now on all that the person wrote stands under this. */
    void appear(Appearance wish, MemberView person) {
        showsName = wish.name();
        shownName = wish.name() ? person.fullName() : alias;
        shownPlace = wish.place() ? person.municipalityName() : null;
    }

    /** The name of the organisation as it is today. */
    void appear(String organisation) {
        if (!organisation.equals(shownName)) {
            shownName = organisation;
        }
    }

    /** Nothing leads to the person any more. */
    void leave() {
        memberId = null;
        alias = null;
        showsName = false;
        shownName = null;
        shownPlace = null;
    }

    UUID id() {
        return id;
    }

    @Nullable
    MemberId member() {
        return memberId == null ? null : new MemberId(memberId);
    }

    boolean isProvider() {
        return providerId != null;
    }

    Appearance appearance() {
        return new Appearance(showsName, shownPlace != null);
    }

    AuthorView view() {
        AuthorKind kind =
                isProvider() ? AuthorKind.PROVIDER : memberId == null ? AuthorKind.FORMER : AuthorKind.PARTICIPANT;
        return new AuthorView(new ParticipantId(id), kind, shownName, shownPlace);
    }
}
