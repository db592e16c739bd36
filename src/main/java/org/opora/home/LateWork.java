package org.opora.home;

import java.time.LocalDate;

/** How much of a role's work in a municipality is late. */
public record LateWork(String role, long tasks, LocalDate oldest) {}
