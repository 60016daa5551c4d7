/** The documents that are made from the code, and the tests that hold them to it. */
package no.samspor.standalone.docs;
