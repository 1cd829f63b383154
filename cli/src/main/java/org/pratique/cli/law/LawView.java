package org.pratique.cli.law;

/** What is shown of the law, in one form or another. */
interface LawView {
  void provision(Document document);

  /** One block, under the text it encodes. */
  void rule(Document document, Document.Part block);

  String print();
}
