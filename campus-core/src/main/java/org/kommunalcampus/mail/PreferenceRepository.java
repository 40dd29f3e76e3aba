package org.kommunalcampus.mail;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PreferenceRepository extends JpaRepository<MemberPreference, UUID> {}
