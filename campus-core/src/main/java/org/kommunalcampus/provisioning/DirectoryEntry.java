package org.kommunalcampus.provisioning;

import static java.util.stream.Collectors.joining;
import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;

/** What a directory calls a person or a unit of its municipality, and which facts it keeps. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DirectoryEntry {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID subjectId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DirectoryEntryKind kind;

    private @Nullable String userName;
    private @Nullable String externalId;
    private @Nullable String department;
    private String stated;
    private @Nullable LocalDate letGoOn;
    private @Nullable LocalDate plannedFirstDay;
    private @Nullable LocalDate plannedLastDay;
    private boolean gone;
    private Instant statedAt;

    @Version
    private @Nullable Long version;

    private DirectoryEntry(UUID subject, MunicipalityId municipality, DirectoryEntryKind kind, Instant now) {
        subjectId = subject;
        municipalityId = municipality.value();
        this.kind = kind;
        stated = "";
        statedAt = now;
    }

    static DirectoryEntry of(MemberId person, MunicipalityId municipality, Instant now) {
        return new DirectoryEntry(person.value(), municipality, DirectoryEntryKind.PERSON, now);
    }

    static DirectoryEntry of(UnitId unit, MunicipalityId municipality, Instant now) {
        return new DirectoryEntry(unit.value(), municipality, DirectoryEntryKind.UNIT, now);
    }

    /** The directory says who this is, and keeps these facts from now on besides those it keeps already. */
    void take(StatedPerson person, Instant now) {
        userName = person.userName();
        externalId = person.externalId();
        Set<StatedFact> kept = kept();
        kept.addAll(person.stated());
        stated = kept.stream().map(StatedFact::name).collect(joining(","));
        if (person.states(StatedFact.UNIT)) {
            department = person.department();
        }
        statedAt = now;
        gone = false;
    }

    /** The directory says in which unit the person works by putting the person there. */
    void keepUnit(Instant now) {
        Set<StatedFact> kept = kept();
        kept.add(StatedFact.UNIT);
        stated = kept.stream().map(StatedFact::name).collect(joining(","));
        department = null;
        statedAt = now;
    }

    /** The directory says what it calls the unit. */
    void name(@Nullable String external, Instant now) {
        externalId = external;
        statedAt = now;
        gone = false;
    }

    /** The directory itself ended the work with this day, in place of the days that HR had planned, if any. */
    void letGo(LocalDate lastDay, @Nullable LocalDate firstPlanned, @Nullable LocalDate lastPlanned) {
        letGoOn = lastDay;
        plannedFirstDay = firstPlanned;
        plannedLastDay = lastPlanned;
    }

    /** Ends what {@link #letGo} began. */
    void takeBack() {
        letGoOn = null;
        plannedFirstDay = null;
        plannedLastDay = null;
    }

    /** Whether the directory itself ended the work: as soon as HR decides otherwise about the last day, HR's word counts. */
    boolean hasEnded(@Nullable LocalDate leftOn) {
        return letGoOn != null && letGoOn.equals(leftOn);
    }

    /** The directory knows it no more. */
    void release() {
        gone = true;
        userName = null;
        externalId = null;
        department = null;
        stated = "";
    }

    Set<StatedFact> kept() {
        Set<StatedFact> kept = EnumSet.noneOf(StatedFact.class);
        Arrays.stream(stated.split(","))
                .filter(name -> !name.isEmpty())
                .map(StatedFact::valueOf)
                .forEach(kept::add);
        return kept;
    }

    /** Differs whenever what the directory calls it differs. */
    String sign() {
        return Integer.toHexString(Objects.hash(userName, externalId, department, letGoOn));
    }
}
