package org.kommunalcampus.approval;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApprovalPolicyRepository extends JpaRepository<ApprovalPolicy, UUID> {}
