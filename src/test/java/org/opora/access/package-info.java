/** The generated matrix: every route × every role × whose object it is, against one readable file of rules. */
package org.opora.access;
